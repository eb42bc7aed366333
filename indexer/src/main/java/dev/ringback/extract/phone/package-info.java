/**
 * Step 3 of 7, beside part two: telephone numbers as people print them. The only package that knows libphonenumber. May
 * import {@code extract.page}.
 */
@NullMarked
package dev.ringback.extract.phone;

import org.jspecify.annotations.NullMarked;
