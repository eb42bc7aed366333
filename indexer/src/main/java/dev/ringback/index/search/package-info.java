/** Full text over reviews, claims and incidents: words, facets, marks. May import model, ask and field. */
@NullMarked
package dev.ringback.index.search;

import org.jspecify.annotations.NullMarked;
