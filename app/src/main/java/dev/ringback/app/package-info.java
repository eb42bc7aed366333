/** The app's root: the command line, and the order in which everything starts and stops. Nobody imports it. */
@NullMarked
package dev.ringback.app;

import org.jspecify.annotations.NullMarked;
