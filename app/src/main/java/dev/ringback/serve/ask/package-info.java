/** What a shop says of itself, from parameters to a checked shop, with all faults at once. */
@NullMarked
package dev.ringback.serve.ask;

import org.jspecify.annotations.NullMarked;
