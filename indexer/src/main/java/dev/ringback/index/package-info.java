/**
 * Step 5 of 7: the index. Takes the record's rows; gives a Lucene generation from which everything public is read. The only
 * package that knows Lucene. May import {@code model},
 * {@code form} and its own subpackages.
 */
@NullMarked
package dev.ringback.index;

import org.jspecify.annotations.NullMarked;
