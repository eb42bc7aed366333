/**
 * A world → what a method makes of it: our own, and the rules of thumb that the field uses. May import the proof's worlds, rank, model
 * and the integrity of reviews.
 */
@NullMarked
package dev.ringback.proof.contest;

import org.jspecify.annotations.NullMarked;
