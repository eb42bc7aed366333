/**
 * Step 3 of 7, part one: bytes of the web as text, tree and JSON, within bounds. What is wrong with them is a value.
 * Imports nothing of ours.
 */
@NullMarked
package dev.ringback.extract.page;

import org.jspecify.annotations.NullMarked;
