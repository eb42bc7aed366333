package dev.ringback.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a provider tells the state of its service.
 *
 * @param confidence how sure it is that this page is the provider's: high, medium, low
 */
public record StatusPage(
        String provider,
        String url,
        Optional<String> platform,
        Optional<String> confidence,
        Optional<String> caution,
        LocalDate readAt) {}
