/** The shared words. Takes nothing, gives records; may import nothing but the JDK. */
@NullMarked
package dev.ringback.model;

import org.jspecify.annotations.NullMarked;
