package dev.ringback.model;

/** A claim as a machine read it out of a page; whose it is and when it was read comes from the visit. */
public record ReadClaim(ClaimKind kind, Scope scope, Terms terms, Reading reading) {}
