/**
 * Promised against observed: how often each promise of a provider was met, whether support could be reached in outages, and
 * whether complaints and bad reviews were answered. Pure as the ranking, which may import it; itself it may import {@code model}
 * and {@code hours}. Decision 0034 says which observation speaks of which promise.
 */
@NullMarked
package dev.ringback.rank.observed;

import org.jspecify.annotations.NullMarked;
