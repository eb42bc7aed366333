/** All reviews → how much each counts, and why. What they say and their stars have no part in it. May import model. */
@NullMarked
package dev.ringback.review.integrity;

import org.jspecify.annotations.NullMarked;
