/** Sums of reviews: columns and partial sums per segment. May import model, ask and field. */
@NullMarked
package dev.ringback.index.sums;

import org.jspecify.annotations.NullMarked;
