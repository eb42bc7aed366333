/**
 * The fields of what can be searched and summed, and their analysis: shared by the writer of the index, the search and the sums.
 * May import model and ask.
 */
@NullMarked
package dev.ringback.index.field;

import org.jspecify.annotations.NullMarked;
