/** Sums of reviews: columns and partial sums per segment. May import model and ask. */
@NullMarked
package dev.ringback.index.sums;

import org.jspecify.annotations.NullMarked;
