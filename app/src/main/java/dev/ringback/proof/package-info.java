/**
 * The proof of the ranking: worlds whose truth is known, the rules of thumb the field uses, and how near each comes. It is the
 * judge, written apart from the method and never importing how it fits; whoever changes the method does not change the proof
 * with it.
 *
 * <p>Seeds 1000 to 1039 are for tuning. Seeds from 5000 on are for the table that is shown, and nobody tunes on them.
 *
 * <p>Takes a kind of world and a seed; gives tables. May import model, rank, form and the integrity of reviews.
 */
@NullMarked
package dev.ringback.proof;

import org.jspecify.annotations.NullMarked;
