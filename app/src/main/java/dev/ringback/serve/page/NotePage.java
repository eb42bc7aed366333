package dev.ringback.serve.page;

import java.util.List;

/** A short page of a heading and paragraphs. */
public record NotePage(String heading, List<String> paragraphs, String linkHref, String linkText) {}
