package dev.ringback.extract;

/**
 * A wish of the publisher about what is done with a page.
 *
 * @param value as it stands there, at most 200 characters; of {@link Signal#TDM_POLICY} the address of the terms
 */
public record OptOut(Signal signal, Where where, String value) {

    /** What is asked for. */
    public enum Signal {
        /** Not to be listed. https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag#noindex */
        NOINDEX,
        /** Its links are not to be followed; same page, {@code #nofollow}. */
        NOFOLLOW,
        /** Both of them; same page, {@code #none}. */
        NONE,
        /** Not to train models on. https://www.deviantart.com/team/journal/UPDATE-All-Deviations-Are-Opted-Out-of-AI-Datasets-934500371 */
        NOAI,
        /** Its pictures are not to train models on; same source. */
        NOIMAGEAI,
        /** Rights to text and data mining are reserved. https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/#sec-tdm-reservation */
        TDM_RESERVATION,
        /** Terms under which mining is allowed; same report, {@code #sec-tdm-policy}. */
        TDM_POLICY
    }

    /** Where it was found. */
    public enum Where {
        HEADER,
        META
    }
}
