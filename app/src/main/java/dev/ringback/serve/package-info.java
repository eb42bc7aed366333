/**
 * Step 7 of 7: what readers get. Takes requests; gives pages and JSON from the current generation, never from the database.
 * May import every step's records and Micronaut HTTP.
 */
@NullMarked
package dev.ringback.serve;

import org.jspecify.annotations.NullMarked;
