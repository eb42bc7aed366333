/**
 * The data form: the one JSON shape of {@code data/}, of the record's bodies and of the index's stored documents, read into
 * the words of {@code model}. Takes JSON trees that passed the schema in {@code data/schema}; gives records. May import
 * {@code model} and Jackson.
 */
@NullMarked
package dev.ringback.form;

import org.jspecify.annotations.NullMarked;
