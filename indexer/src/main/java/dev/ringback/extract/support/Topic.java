package dev.ringback.extract.support;

/** What the words of the lists in {@code support-words-*.tsv} speak of. */
enum Topic {
    /** A channel, plain enough to be one by itself: "call us", "live chat". */
    REACH,
    /** A channel only where more is said: "phone", "form". */
    CHANNEL,
    PURPOSE,
    /** That somebody is there for you. */
    CONTACT,
    /** Something else, where it is nearer to the fact than support is; the value is the rule of {@link NotSupport}. */
    NEAR,
    /** Something else, for the whole sentence. */
    ALL,
    REPLY,
    /** The end of a matter, not the first answer. */
    UNREPLY,
    WAIT,
    SPEAK,
    /** Languages of a checkout or a page. */
    NOSPEAK,
    LANGUAGE,
    /** "We do not offer …" */
    ABSENT,
    /** "… is not available." */
    GONE,
    /** What makes an absence one of some hours or some customers only. */
    UNLESS,
    OFFLINE,
    LIMIT,
    SOFT,
    ON,
    OFF,
    TAKES,
    TAKESNOT,
    PARTLY,
    COUNT,
    PAYER,
    REPLACEMENT,
    DEVICE,
    ARRIVE,
    NEXTDAY,
    WARRANTY,
    LOGIN,
    PLAN,
    AUDIENCE
}
