package dev.ringback.index.sums;

import dev.ringback.index.ask.Facet;
import dev.ringback.index.field.Facts;

/**
 * Reviews as columns, a row each, in no certain order: what {@link Facts} has of each, and its words by their places in
 * {@link Words}. The arrays are not copied and must not be written to.
 */
record Columns(Words words, long[] facts, char[] providers, char[] sources, char[] countries, char[] languages) {

    int size() {
        return facts.length;
    }

    int value(Facet facet, int row) {
        return switch (facet) {
            case TYPE -> Facts.type(facts[row]).ordinal();
            case PROVIDER -> providers[row];
            case SOURCE -> sources[row];
            case TRUST -> Facts.trust(facts[row]);
            case COUNTRY -> countries[row];
            case BUSINESS -> Facts.business(facts[row]);
            case LANGUAGE -> languages[row];
            case YEAR, QUARTER, MONTH, STARS, ASPECT, POLARITY ->
                throw new IllegalArgumentException("No column has " + facet + "; accepted: " + Words.FACETS);
        };
    }
}
