package dev.ringback.model;

/** What a channel is for. Only {@link #SUPPORT} counts towards cover. */
public enum Purpose {
    SUPPORT,
    SALES,
    VOICE_AUTHORISATION,
    EMERGENCY,
    TECHNICAL_HELPDESK,
    COMPLAINTS,
    ONBOARDING,
    ACCOUNT_CLOSING
}
