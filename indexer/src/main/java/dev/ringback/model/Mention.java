package dev.ringback.model;

/**
 * That a text speaks of an aspect.
 *
 * @param quote the few words it rests on, as they stand in the text: at most 25 words and 200 characters
 */
public record Mention(Aspect aspect, Polarity polarity, String quote) {}
