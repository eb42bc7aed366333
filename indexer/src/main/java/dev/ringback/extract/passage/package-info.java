/**
 * Step 3 of 7, part three: what people see of a page, as passages with what stands around them. Takes a tree, gives
 * passages. May import {@code extract.page}.
 */
@NullMarked
package dev.ringback.extract.passage;

import org.jspecify.annotations.NullMarked;
