package dev.ringback.extract.support;

import dev.ringback.model.Channel;
import java.util.Optional;

/**
 * A way in that a sentence names.
 *
 * @param line the number or address, where one is printed
 */
record Point(Channel channel, Optional<Sentence.Line> line, int from, int to) {}
