/** Files of reviews and complaints → reviews in one form, and faults by line. May import model, form and mask. */
@NullMarked
package dev.ringback.review.intake;

import org.jspecify.annotations.NullMarked;
