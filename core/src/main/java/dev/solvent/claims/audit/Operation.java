package dev.solvent.claims.audit;

/** What joins two expressions. */
enum Operation {
    PLUS(" + ") {
        @Override
        Jet of(Jet left, Jet right, Node second) {
            return left.plus(right);
        }

        @Override
        Measure measure(Measure left, Measure right, String text) {
            return left.plus(right, text);
        }

        @Override
        String text(Node left, Node right) {
            return left.text() + sign() + right.text();
        }
    },
    MINUS(" - ") {
        @Override
        Jet of(Jet left, Jet right, Node second) {
            return left.minus(right);
        }

        @Override
        Measure measure(Measure left, Measure right, String text) {
            return left.minus(right, text);
        }

        @Override
        String text(Node left, Node right) {
            return left.text() + sign() + right.factor();
        }
    },
    TIMES(" x ") {
        @Override
        Jet of(Jet left, Jet right, Node second) {
            return left.times(right);
        }

        @Override
        Measure measure(Measure left, Measure right, String text) {
            return left.times(right);
        }

        @Override
        String text(Node left, Node right) {
            return left.factor() + sign() + right.factor();
        }
    },
    OVER(" / ") {
        @Override
        Jet of(Jet left, Jet right, Node second) {
            if (!right.value().divides()) {
                throw new IllegalArgumentException(
                        second.text() + " must be of one sign and not zero where it divides, can be " + right.value());
            }
            return left.dividedBy(right);
        }

        @Override
        Measure measure(Measure left, Measure right, String text) {
            return left.dividedBy(right, text);
        }

        @Override
        String text(Node left, Node right) {
            return left.factor() + sign() + (right.isChain() ? "(" + right.text() + ")" : right.factor());
        }
    };

    private final String sign;

    Operation(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    abstract Jet of(Jet left, Jet right, Node second);

    /** Refuses what makes no sense, naming the formula. */
    abstract Measure measure(Measure left, Measure right, String text);

    abstract String text(Node left, Node right);
}
