/**
 * Step 6 of 7: the ranking. Takes a generation's dossiers, a shop and a day; gives a ranking with intervals, ranges and
 * reasons. Pure: records in, records out, no clock, no input or output. May import {@code model} and {@code hours}.
 */
@NullMarked
package dev.ringback.rank;

import org.jspecify.annotations.NullMarked;
