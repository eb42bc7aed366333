/**
 * Step 3 of 7: facts out of pages. Takes the bytes of a page; gives what stands in it, and what is wrong with it as
 * values. The only package that knows jsoup. May import {@code fetch} and {@code model}.
 */
@NullMarked
package dev.ringback.extract;

import org.jspecify.annotations.NullMarked;
