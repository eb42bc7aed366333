package dev.ringback.extract.phone;

/**
 * A telephone number as a text prints it.
 *
 * @param from where it begins in the text
 * @param to where it ends
 * @param number E.164
 */
public record PhoneMention(int from, int to, String number) {}
