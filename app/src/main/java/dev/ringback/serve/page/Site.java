package dev.ringback.serve.page;

import dev.ringback.serve.words.Words;

/** What every template needs. */
public record Site(Words words, String stylesheet, String icon) {}
