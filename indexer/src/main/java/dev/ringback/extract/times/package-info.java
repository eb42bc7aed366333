/**
 * Step 3 of 7, part two: hours, time zones and lengths of time as people print them in seven languages. Takes
 * text, gives values with their place in it. May import {@code extract.page}, {@code hours}.
 */
@NullMarked
package dev.ringback.extract.times;

import org.jspecify.annotations.NullMarked;
