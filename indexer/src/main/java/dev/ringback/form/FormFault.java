package dev.ringback.form;

/** A text that is not in the data form; the message says what is wrong with it. */
public final class FormFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FormFault(String message, Throwable cause) {
        super(message, cause);
    }
}
