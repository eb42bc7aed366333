/**
 * Step 3 of 7, part six: incidents out of status pages, their APIs and feeds. Takes bytes, gives incidents and the
 * state now. May import {@code extract.page}, {@code model}.
 */
@NullMarked
package dev.ringback.extract.status;

import org.jspecify.annotations.NullMarked;
