/**
 * Opening hours, time zones, public holidays, and the share of a shop's hours that support covers. Takes texts, zones
 * and countries, gives sets of minutes; may import only the JDK, the opening_hours parser and Jollyday.
 */
@NullMarked
package dev.ringback.hours;

import org.jspecify.annotations.NullMarked;
