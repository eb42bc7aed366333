package dev.ringback.extract;

import dev.ringback.fetch.RegisteredDomain;
import dev.ringback.fetch.WebAddress;
import dev.ringback.model.StatusPlatform;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The hosts on which a provider's pages may be looked for. */
final class Territory {
    /** Names under a platform's domain that are the platform itself, and no customer's page. */
    private static final Set<String> OF_THE_PLATFORM = Set.of(
            "www",
            "app",
            "manage",
            "dashboard",
            "help",
            "support",
            "docs",
            "kb",
            "blog",
            "community",
            "developer",
            "status",
            "api",
            "cdn");

    private final WebAddress home;
    private final List<String> domains;
    private final Optional<String> registered;

    Territory(WebAddress home, List<String> domains) {
        this.home = home;
        this.domains = List.copyOf(domains);
        this.registered = RegisteredDomain.of(home.host());
    }

    /** Whether it lies on the host of the provider's home page, on the domain registered for that, or a confirmed one. */
    boolean holds(WebAddress address) {
        String host = address.host();
        return host.equals(home.host())
                || domains.stream().anyMatch(domain -> isWithin(host, domain))
                || registered.filter(domain -> isWithin(host, domain)).isPresent();
    }

    private static boolean isWithin(String host, String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }

    /** Whether it is a status page that a platform keeps for a customer; not the "powered by" of every such page. */
    static boolean isKeptByPlatform(WebAddress address) {
        Optional<StatusPlatform> platform = StatusPlatform.ofHost(address.host());
        if (platform.isEmpty()) {
            return false;
        }
        return switch (platform.get()) {
            case PAYPAL, STRIPE, ADYEN, CUSTOM -> true;
            case STATUS_IO -> address.target().startsWith("/pages/");
            case UPTIME_COM -> address.target().startsWith("/statuspage/");
            case INCIDENT_IO -> address.target().length() > 1;
            case ATLASSIAN_STATUSPAGE, INSTATUS, BETTERSTACK -> isCustomers(address.host());
        };
    }

    private static boolean isCustomers(String host) {
        String[] labels = host.split("\\.", -1);
        return labels.length > 2 && !OF_THE_PLATFORM.contains(labels[0]);
    }
}
