package dev.ringback.index.observed.wrong;

import dev.ringback.indexer.Pipeline;
import tools.jackson.databind.JsonNode;

/** Breaks the rules on imports of its package, so that a test can see that they are able to fail. */
public record KnowsTheRoot(Pipeline pipeline, JsonNode node) {}
