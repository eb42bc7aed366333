/** A text → the same without cards, accounts, addresses and numbers of persons. May import nothing of ours. */
@NullMarked
package dev.ringback.review.mask;

import org.jspecify.annotations.NullMarked;
