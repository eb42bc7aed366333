/** Numerics that come to the same last bit on every machine. Knows nothing of ours. */
@NullMarked
package dev.ringback.rank.number;

import org.jspecify.annotations.NullMarked;
