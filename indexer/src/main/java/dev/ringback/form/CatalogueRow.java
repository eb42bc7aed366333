package dev.ringback.form;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One entry of the catalogue in the data form: a provider with its claims, or a row about one. */
public record CatalogueRow(RowKind kind, JsonNode node) {

    /**
     * Unique among the rows of its kind, and the same from a file as from the record: what has no id of its own is known
     * by its content, led by the word under which the record keeps it.
     */
    public String key() {
        return switch (kind) {
            case PROVIDER -> node.path("slug").asString("");
            case INCIDENT, SOURCE, FACT_CHANGE, RATING, REVIEW, EDITION ->
                node.path("id").asString("");
            case REVIEW_SOURCE -> node.path("name").asString("");
            case OBSERVATION_WINDOW -> node.path("id").asString(contentKey("observation_windows"));
            case OUTAGE -> contentKey("outages");
            case STATUS_PAGE -> contentKey("status_pages");
        };
    }

    private String contentKey(String word) {
        return Digest.sha256(word + Json.canonical(node));
    }

    /** The row as it is after a change. */
    public Change at(long number) {
        return new Change(number, kind, key(), Optional.of(node));
    }
}
