/**
 * Step 3 of 7, part four: schema.org in JSON-LD, microdata and RDFa. Takes a tree, gives claims and reviews. May
 * import {@code extract.page}, {@code extract.phone}, {@code extract.times}, {@code hours}, {@code model}.
 */
@NullMarked
package dev.ringback.extract.schema;

import org.jspecify.annotations.NullMarked;
