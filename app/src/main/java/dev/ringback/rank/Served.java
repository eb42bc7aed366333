package dev.ringback.rank;

import dev.ringback.model.Dossier;
import java.util.List;

/**
 * A provider as all shops of one country meet it: what does not hang on when a shop trades.
 *
 * @param lines as they count for a shop that can be helped in any language
 * @param responsiveness the parts of that axis
 */
record Served(Dossier dossier, List<Line> lines, Downtime downtime, List<Part> responsiveness) {}
