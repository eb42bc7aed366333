package dev.ringback.fetch;

/** Why a text is no {@link WebAddress}; goes no further than {@link WebAddress.Reading.Refused}. */
final class NotAnAddress extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param why one clause for people: what was met and what is accepted */
    NotAnAddress(String why) {
        super(why);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
