/** The pages. */
@NullMarked
package dev.ringback.serve.page;

import org.jspecify.annotations.NullMarked;
