package dev.ringback.model;

/** The way in to a provider's support. */
public enum Channel {
    PHONE(Reach.PERSON),
    CALLBACK(Reach.PERSON),
    CHAT(Reach.PERSON_OR_ROBOT),
    MESSAGING(Reach.PERSON_OR_ROBOT),
    SMS(Reach.PERSON_OR_ROBOT),
    EMAIL(Reach.LATER),
    FORM(Reach.LATER),
    TICKET(Reach.LATER),
    ONSITE(Reach.LATER),
    COMMUNITY(Reach.LATER),
    SOCIAL(Reach.LATER);

    /** What a shop meets at the other end while the channel is staffed. */
    public enum Reach {
        PERSON,
        PERSON_OR_ROBOT,
        LATER
    }

    private final Reach reach;

    Channel(Reach reach) {
        this.reach = reach;
    }

    public Reach reach() {
        return reach;
    }
}
