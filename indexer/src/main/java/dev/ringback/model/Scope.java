package dev.ringback.model;

import java.util.List;
import java.util.Optional;

/**
 * Whom a claim holds for. Empty lists and empty values bind nothing.
 *
 * @param countries ISO 3166-1 codes; empty: all countries of the provider
 * @param plans plans, fees, turnovers or contracts it is bound to
 * @param products products or devices it is bound to
 * @param reseller the one reseller whose line it is
 * @param audience the page's words for whom it is meant
 * @param customers what the audience comes to for a shop that is a customer
 * @param loginRequired the number or chat appears only after log-in
 */
public record Scope(
        List<String> countries,
        List<String> plans,
        List<String> products,
        Optional<String> reseller,
        Optional<String> audience,
        Customers customers,
        boolean loginRequired) {

    public Scope {
        countries = List.copyOf(countries);
        plans = List.copyOf(plans);
        products = List.copyOf(products);
    }

    /** Whether the claim is for a part of the customers only, so that it may or may not hold for the shop that asks. */
    public boolean isBound() {
        return !plans.isEmpty() || !products.isEmpty() || reseller.isPresent() || customers == Customers.SOME;
    }

    /** Whether the claim is about this country, for a provider that serves {@code served}. */
    public boolean covers(String country, List<String> served) {
        return countries.isEmpty() ? served.contains(country) : countries.contains(country);
    }
}
