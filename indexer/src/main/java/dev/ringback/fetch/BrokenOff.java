package dev.ringback.fetch;

import java.io.IOException;

/** Why an exchange ends without an answer; goes no further than {@link Reply.Broken}. */
final class BrokenOff extends IOException {
    private static final long serialVersionUID = 1L;

    private final Reply.Fault fault;

    BrokenOff(Reply.Fault fault, String detail) {
        super(detail);
        this.fault = fault;
    }

    BrokenOff(Reply.Fault fault, String detail, Throwable cause) {
        super(detail, cause);
        this.fault = fault;
    }

    Reply.Fault fault() {
        return fault;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
