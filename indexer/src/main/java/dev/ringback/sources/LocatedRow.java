package dev.ringback.sources;

import tools.jackson.databind.JsonNode;

/** One entry of a file with the line it starts on. */
record LocatedRow(JsonNode node, int line) {}
