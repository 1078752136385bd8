package dev.solvent.projection;

/** A stream of money between a business and a user, as the waterfall of a plan has it. */
enum Stream {
    /** What the user is billed. */
    BILLED(Column.REVENUE, 1, Basis.PRICE),
    /** What advertisers pay for showing something to the user. */
    ADVERTISING(Column.REVENUE, 1, Basis.USERS),
    /** Payments that come back. */
    REFUNDED(Column.REFUNDS, -1, Basis.PRICE),
    /** What each dispute costs, whatever the price. */
    DISPUTE_FEES(Column.REFUNDS, -1, Basis.PAYMENTS),
    /** Tax within prices. */
    TAX(Column.TAX, -1, Basis.PRICE),
    /** What the store keeps. */
    STORE(Column.STORE_COMMISSION, -1, Basis.PRICE),
    /** What the processor keeps of each unit of money. */
    PROCESSOR(Column.PROCESSOR_FEE, -1, Basis.PRICE),
    /** What the processor keeps of each payment, whatever the price. */
    PAYMENT_FEES(Column.PROCESSOR_FEE, -1, Basis.PAYMENTS);

    /** What a stream grows with. */
    enum Basis {
        /** What users pay. */
        PRICE,
        /** How many users pay anything. */
        PAYMENTS,
        /** How many users are there. */
        USERS
    }

    private static final Stream[] ALL = values();
    static final int COUNT = ALL.length;

    private final Column column;
    private final int sign;
    private final Basis basis;

    Stream(Column column, int sign, Basis basis) {
        this.column = column;
        this.sign = sign;
        this.basis = basis;
    }

    /** By place; {@link #values} would copy each time. */
    static Stream at(int place) {
        return ALL[place];
    }

    /** Its place in arrays by stream, which live no longer than a bound scenario. */
    @SuppressWarnings("EnumOrdinal")
    int place() {
        return ordinal();
    }

    /** Where it is counted. */
    Column column() {
        return column;
    }

    /** 1 for what comes in, -1 for what goes out. */
    int sign() {
        return sign;
    }

    /** What it grows with. */
    Basis follows() {
        return basis;
    }
}
