/** Every word that is shown, by language. */
@NullMarked
package dev.ringback.serve.words;

import org.jspecify.annotations.NullMarked;
