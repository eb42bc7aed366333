/**
 * What reviews say of all providers' support, put on one scale: sources and kinds of authors differ, providers are praised
 * more at one source than at another, and what was written long ago tells less of today. Takes the cells of
 * {@code model.Accounts}; gives for each provider an estimate and what each part of it rests on. Pure; may import
 * {@code model} and {@code rank.number} only.
 */
@NullMarked
package dev.ringback.rank.fit;

import org.jspecify.annotations.NullMarked;
