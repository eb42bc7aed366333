/**
 * A real PostgreSQL of our own in the data folder, for the run without a database elsewhere. Takes the data folder,
 * gives an address to connect to; may import {@code store}.
 */
@NullMarked
package dev.ringback.store.embedded;

import org.jspecify.annotations.NullMarked;
