/**
 * The evidence of step 2: what was answered, byte for byte, in WARC files. Takes replies; gives the place where each is
 * kept, and its bytes back. May import {@code fetch} and {@code model}.
 */
@NullMarked
package dev.ringback.archive;

import org.jspecify.annotations.NullMarked;
