/**
 * Step 3 of 7, part five: claims out of what people see of a page. Takes passages, gives the claims they make. May import
 * {@code extract.page}, {@code extract.passage}, {@code extract.phone}, {@code extract.times}, {@code hours} and
 * {@code model}.
 */
@NullMarked
package dev.ringback.extract.support;

import org.jspecify.annotations.NullMarked;
