/**
 * Step 4 of 7: the record. Takes checked files; gives rows in PostgreSQL with a change number, and reads them back for the
 * index. The only package that speaks SQL. May import {@code model} and
 * {@code form}.
 */
@NullMarked
package dev.ringback.store;

import org.jspecify.annotations.NullMarked;
