/**
 * Step 3b of 7: what merchants wrote. Its parts make reviews of files ({@code intake}), hide what is personal in them
 * ({@code mask}), read what they say of support ({@code aspect}) and judge how much each counts beside all others
 * ({@code integrity}). This package itself reads a review's text, masked before, by {@code aspect}. May import model and aspect.
 */
@NullMarked
package dev.ringback.review;

import org.jspecify.annotations.NullMarked;
