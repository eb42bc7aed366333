/** The HTTP API under /api/v1 and its JSON. */
@NullMarked
package dev.ringback.serve.api;

import org.jspecify.annotations.NullMarked;
