package dev.ringback.serve.wrong;

import dev.ringback.app.wrong.KnowsTheWeb;
import dev.ringback.store.ErrorReports;

/** Breaks the rules on imports of its package, so that a test can see that they are able to fail. */
public record KnowsTheRoot(KnowsTheWeb web, ErrorReports reports) {}
