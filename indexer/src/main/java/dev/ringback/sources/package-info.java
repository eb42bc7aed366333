/**
 * Step 1 of 7: what may be read. Takes a data folder; gives its files as checked trees with the line of each fault. May
 * import {@code model}, {@code form} and {@code hours}.
 */
@NullMarked
package dev.ringback.sources;

import org.jspecify.annotations.NullMarked;
