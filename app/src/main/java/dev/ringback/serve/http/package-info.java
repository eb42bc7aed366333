/** What every reply has in common: how errors look, which headers are set, and the description of the API. */
@NullMarked
package dev.ringback.serve.http;

import org.jspecify.annotations.NullMarked;
