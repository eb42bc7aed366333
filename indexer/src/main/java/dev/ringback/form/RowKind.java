package dev.ringback.form;

/** What a row of the record is about; each kind has documents of its own in the index. */
public enum RowKind {
    /** A provider with its claims; its key is the slug. */
    PROVIDER,
    /** Key: the incident's id. */
    INCIDENT,
    /** Key: a digest of the content, as for outages and status pages. */
    OBSERVATION_WINDOW,
    OUTAGE,
    STATUS_PAGE,
    /** A page that is read on a schedule, with how its last visit went; its key is the source's id. */
    SOURCE,
    /** A fact that appeared, changed or went, as told in "what changed"; its key is its id. */
    FACT_CHANGE,
    /** An aggregate rating found in a page; its key is its id. */
    RATING,
    /** A review or complaint with what was made of it, as {@link ReviewForm} has it; its key is its id. */
    REVIEW,
    /** Where reviews come from and what may be done with them; its key is its name. */
    REVIEW_SOURCE,
    /** A kept edition, with its evidence; its key is its id. */
    EDITION
}
