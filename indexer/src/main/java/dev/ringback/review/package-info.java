/** Step 3b of 7: a review → what it says of support, its numbers masked. Takes the rows of {@code intake}; gives {@code model}. May import
 * model and its own parts. */
@NullMarked
package dev.ringback.review;

import org.jspecify.annotations.NullMarked;
