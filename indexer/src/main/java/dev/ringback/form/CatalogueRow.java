package dev.ringback.form;

import tools.jackson.databind.JsonNode;

/** One entry of the catalogue in the data form: a provider with its claims, or a row about one. */
public record CatalogueRow(FileKind kind, JsonNode node) {}
