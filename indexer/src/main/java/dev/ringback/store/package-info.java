/** Everything kept in PostgreSQL. Takes records of {@code model}, gives them back; may import {@code model}. */
@NullMarked
package dev.ringback.store;

import org.jspecify.annotations.NullMarked;
