package dev.ringback.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a status page runs on, with the hosts on which the platform itself serves pages of its customers. */
public enum StatusPlatform {
    /** https://support.atlassian.com/statuspage/docs/configure-your-dns/ */
    ATLASSIAN_STATUSPAGE("statuspage.io"),
    /** https://docs.incident.io/status-pages/overview */
    INCIDENT_IO("statuspage.incident.io"),
    /** https://instatus.com/help */
    INSTATUS("instatus.com"),
    /** https://betterstack.com/docs/uptime/status-pages/ */
    BETTERSTACK("betteruptime.com"),
    /** https://kb.status.io/ */
    STATUS_IO("status.io"),
    /** https://support.uptime.com/hc/en-us/categories/360001276699-Status-Pages */
    UPTIME_COM("uptime.com"),
    /** https://www.paypal-status.com, one page for all brands of the house. */
    PAYPAL("paypal-status.com"),
    /** https://status.stripe.com, with a mirror on a domain of its own. */
    STRIPE("status.stripe.com", "stripestatus.com"),
    /** https://status.adyen.com */
    ADYEN("status.adyen.com"),
    /** A page of the provider's own making. */
    CUSTOM;

    private static final Map<String, StatusPlatform> BY_HOST = byHost();

    /** With commas between. */
    private final String hosts;

    StatusPlatform(String... hosts) {
        this.hosts = String.join(",", hosts);
    }

    /**
     * Where, below a page's host, the platform keeps its incidents for machines; as its documentation or the code of
     * others says, see data/status-pages.yaml. Empty: not known.
     */
    public List<String> apis() {
        return switch (this) {
            case ATLASSIAN_STATUSPAGE -> List.of("/api/v2/incidents.json", "/api/v2/scheduled-maintenances.json");
            case INCIDENT_IO -> List.of("/api/v2/incidents.json");
            case INSTATUS -> List.of("/summary.json");
            case PAYPAL -> List.of("/api/v1/events?state=closed&type=Incident&env=production");
            case ADYEN -> List.of("/api/incident-messages/active");
            case BETTERSTACK, STATUS_IO, UPTIME_COM, STRIPE, CUSTOM -> List.of();
        };
    }

    /** The platform on whose hosts, or below them, a host lies. Pages on a customer's own host are not known by it. */
    public static Optional<StatusPlatform> ofHost(String host) {
        for (Map.Entry<String, StatusPlatform> own : BY_HOST.entrySet()) {
            if (host.endsWith(own.getKey())
                    && isWhole(host, host.length() - own.getKey().length())) {
                return Optional.of(own.getValue());
            }
        }
        return Optional.empty();
    }

    /** In the order of the platforms. */
    private static Map<String, StatusPlatform> byHost() {
        Map<String, StatusPlatform> platforms = new LinkedHashMap<>();
        for (StatusPlatform platform : values()) {
            for (String host : platform.hosts.split(",", -1)) {
                if (!host.isEmpty()) {
                    platforms.put(host, platform);
                }
            }
        }
        return platforms;
    }

    /** Whether the labels of a host from there on are whole. */
    private static boolean isWhole(String host, int from) {
        return from == 0 || host.charAt(from - 1) == '.';
    }
}
