/** A kind of world and a seed → invented providers with reviews and facts, and the truth about them. May import model and rank. */
@NullMarked
package dev.ringback.proof.world;

import org.jspecify.annotations.NullMarked;
