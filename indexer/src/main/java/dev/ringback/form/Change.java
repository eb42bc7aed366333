package dev.ringback.form;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The state of one row of the record after a change.
 *
 * @param number the change number of the transaction; numbers become visible in the order of the commits
 * @param key unique among the rows of its kind
 * @param node the row in the data form, a provider with its {@code claims}; empty: a tombstone, the row is gone
 */
public record Change(long number, RowKind kind, String key, Optional<JsonNode> node) {}
