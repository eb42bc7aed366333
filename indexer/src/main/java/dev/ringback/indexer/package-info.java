/** The indexer's root: the pipeline that calls the steps in order. Nobody in this module imports it. */
@NullMarked
package dev.ringback.indexer;

import org.jspecify.annotations.NullMarked;
