/**
 * What accounts tell of how promises were met: worked out of each review when it is written to the index, and gathered again
 * per provider. May import {@code model} and {@code index.field}.
 */
@NullMarked
package dev.ringback.index.observed;

import org.jspecify.annotations.NullMarked;
