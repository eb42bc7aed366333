/** The words of questions to the index and of its answers. May import model. */
@NullMarked
package dev.ringback.index.ask;

import org.jspecify.annotations.NullMarked;
