package dev.solvent.files.mapping;

/**
 * A file cannot say a value, such as a lambda that no catalogue names. The message names where it is and what.
 *
 * @since 0.1.0
 */
public final class UnwritableException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final String reason;

    private UnwritableException(String path, String reason) {
        super((path.isEmpty() ? "" : path + ": ") + reason);
        this.path = path;
        this.reason = reason;
    }

    /**
     * Names what cannot be said.
     *
     * @param reason  what and why
     */
    public UnwritableException(String reason) {
        this("", reason);
    }

    UnwritableException under(String key) {
        return new UnwritableException(path.isEmpty() ? key : key + "." + path, reason);
    }
}
