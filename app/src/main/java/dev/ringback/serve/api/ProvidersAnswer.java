package dev.ringback.serve.api;

import dev.ringback.model.Claim;
import dev.ringback.model.ClaimKind;
import dev.ringback.model.Dossier;
import dev.ringback.model.Provider;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Providers of the catalogue: best match first where words were given, else by slug. */
public record ProvidersAnswer(Meta meta, int total, List<Summary> providers) {

    /**
     * @param claims how many facts of it are published here
     * @param supportChannels how many of them are support channels
     */
    public record Summary(
            String slug,
            String name,
            String role,
            String website,
            List<String> countries,
            List<String> aliases,
            @Nullable String parent,
            int claims,
            int supportChannels) {

        static Summary of(Dossier dossier) {
            Provider provider = dossier.provider();
            return new Summary(
                    provider.slug(),
                    provider.name(),
                    Wire.lower(provider.role()),
                    provider.website(),
                    provider.countries(),
                    provider.aliases(),
                    provider.parent().orElse(null),
                    provider.claims().size(),
                    (int) provider.claims().stream()
                            .map(Claim::kind)
                            .filter(ClaimKind.SUPPORT::equals)
                            .count());
        }
    }
}
