/**
 * The pages: HTML without scripts. Takes a shop out of a form and the current view; gives pages, and hands a reported error
 * to the store, which is the one thing written here. Templates are in {@code src/main/jte}, words in the message bundle.
 */
@NullMarked
package dev.ringback.serve.page;

import org.jspecify.annotations.NullMarked;
