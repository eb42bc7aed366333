package dev.ringback.serve.ask;

/**
 * What is wrong with a parameter.
 *
 * @param param its name
 * @param code stable: missing, unknown_parameter, repeated, too_long, invalid
 * @param detail what was given and what is accepted
 */
public record Fault(String param, Code code, String detail) {

    /** Stable kinds of faults. */
    public enum Code {
        MISSING,
        UNKNOWN_PARAMETER,
        REPEATED,
        TOO_LONG,
        INVALID
    }
}
