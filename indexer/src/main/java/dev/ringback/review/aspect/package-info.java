/** A text → its aspects with polarity and quote, and how long things took. May import model. */
@NullMarked
package dev.ringback.review.aspect;

import org.jspecify.annotations.NullMarked;
