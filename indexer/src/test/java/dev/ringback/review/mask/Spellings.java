package dev.ringback.review.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The ways in which people write one number or address: twenty for each kind. */
final class Spellings {
    private Spellings() {}

    static List<String> ofCard(String card) {
        boolean amex = card.length() == 15;
        List<String> groups = amex
                ? List.of(card.substring(0, 4), card.substring(4, 10), card.substring(10))
                : List.of(card.substring(0, 4), card.substring(4, 8), card.substring(8, 12), card.substring(12));
        List<String> all = new ArrayList<>();
        all.add(card);
        all.add("card no:" + card);
        for (String between :
                List.of(" ", "-", ".", "/", "\u00a0", "\u2009", " - ", "\n", "\r\n", "\u200b", "  ", "_", "–")) {
            all.add(String.join(between, groups));
        }
        all.add(String.join(" ", groups)
                .codePoints()
                .collect(StringBuilder::new, Spellings::fullWidth, StringBuilder::append)
                .toString());
        all.add(script(card, 0x0966));
        all.add(script(String.join(" ", groups), 0x0660));
        all.add(amex ? String.join("\u2011", groups) : String.join(" then ", groups));
        all.add(String.join(" ", card.split("", -1)).strip());
        return all;
    }

    static List<String> ofIban(String iban) {
        String fours = iban.replaceAll("(.{4})(?=.)", "$1 ");
        List<String> all = new ArrayList<>();
        all.add(iban);
        all.add(iban.toLowerCase(java.util.Locale.ROOT));
        all.add(fours);
        all.add(fours.toLowerCase(java.util.Locale.ROOT));
        for (String between :
                List.of("-", ".", "\u00a0", "\u2009", "\u202f", "/", " - ", "\n", "\u200b", "  ", "_", "–")) {
            all.add(fours.replace(" ", between));
        }
        all.add("IBAN" + iban);
        all.add("IBAN:" + fours);
        all.add(fours.codePoints()
                .collect(StringBuilder::new, Spellings::fullWidth, StringBuilder::append)
                .toString());
        all.add(String.join(" ", iban.split("", -1)).strip());
        return all;
    }

    static List<String> ofMail(String name, String host, String top) {
        List<String> all = new ArrayList<>();
        String domain = host + "." + top;
        all.add(name + "@" + domain);
        all.add((name + "@" + domain).toUpperCase(java.util.Locale.ROOT));
        all.add(name + "+till@" + domain);
        all.add(name + "＠" + domain);
        all.add(name + "@mail." + domain);
        all.add(name + " @ " + domain);
        all.add(name + "(at)" + domain);
        all.add(name + " (at) " + host + " (dot) " + top);
        all.add(name + "[at]" + host + "[dot]" + top);
        all.add(name + " at " + host + " dot " + top);
        all.add(name + " AT " + host + " DOT " + top);
        all.add(name + "{at}" + domain);
        all.add("<" + name + "@" + domain + ">");
        all.add("mailto:" + name + "@" + domain);
        all.add(name + "@\u200b" + domain);
        all.add(name + " [ at ] " + host + " [ dot ] " + top);
        all.add(name + "_at_" + domain);
        all.add(name + " arroba " + host + " punto " + top);
        all.add(name + "@" + host + " . " + top);
        all.add(name + "@" + host + " dot " + top);
        return all;
    }

    /** @param national the groups as the country writes them */
    static List<String> ofPhone(int country, String national, String digits) {
        String whole = national.replaceAll("\\D", "");
        List<String> all = new ArrayList<>();
        String groups = national.replaceAll("[^\\d]+", " ").strip();
        String abroad = "+" + country + " ";
        String own = groups.startsWith("0") ? groups.substring(1) : groups;
        all.add("+" + country + digits);
        all.add(abroad + own);
        all.add(abroad + own.replace(' ', '-'));
        all.add(abroad + own.replace(' ', '.'));
        all.add(abroad + own.replace(" ", "\u00a0"));
        all.add("(+" + country + ") " + own);
        all.add("00" + country + " " + own);
        all.add("00" + country + digits);
        all.add("+" + country + " (0)" + own);
        all.add(fullWidth("+" + country + " " + own));
        all.add(script("+" + country + digits, 0x0660));
        all.add(script("+" + country + digits, 0x0966));
        all.add("call me on " + whole);
        all.add("Tel. " + groups);
        all.add("phone:" + groups.replace(' ', '-'));
        all.add("WhatsApp " + groups.replace(' ', '/'));
        all.add(national);
        all.add("tel:+" + country + digits);
        all.add("+" + country + "\u200b" + own.replace(" ", "\u2009"));
        all.add("my mobile is " + groups.replace(' ', '.'));
        return all;
    }

    static String fullWidth(String text) {
        return text.codePoints()
                .collect(StringBuilder::new, Spellings::fullWidth, StringBuilder::append)
                .toString();
    }

    private static void fullWidth(StringBuilder out, int each) {
        out.appendCodePoint(each > ' ' && each < 0x7f ? each + 0xfee0 : each);
    }

    static String script(String text, int zero) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(each -> out.appendCodePoint(each >= '0' && each <= '9' ? zero + each - '0' : each));
        return out.toString();
    }

    /** Cards as issued: a range, figures at random, and the last one right. */
    static String card(Random random) {
        String[] prefixes = {
            "4", "51", "55", "2221", "2720", "34", "37", "6011", "65", "3530", "62", "36", "6521", "5018"
        };
        int which = random.nextInt(prefixes.length);
        StringBuilder card = new StringBuilder(prefixes[which]);
        int length = which == 5 || which == 6 ? 15 : 16;
        while (card.length() < length - 1) {
            card.append(random.nextInt(10));
        }
        for (char last = '0'; ; last++) {
            if (CardIssuer.hasLuhn(card.toString() + last)) {
                return card.append(last).toString();
            }
        }
    }

    static String iban(Random random) {
        String[] shapes = {"DE", "GB", "FR", "ES", "NL", "IE", "IT", "PL", "BE", "AT", "NO", "MT"};
        int[] lengths = {22, 22, 27, 24, 18, 22, 27, 28, 16, 20, 15, 31};
        int[] letters = {0, 4, 0, 0, 4, 4, 1, 0, 0, 0, 0, 4};
        int which = random.nextInt(shapes.length);
        String country = shapes[which];
        StringBuilder rest = new StringBuilder();
        while (rest.length() < lengths[which] - 4) {
            boolean letter = rest.length() < letters[which];
            rest.append(letter ? (char) ('A' + random.nextInt(26)) : (char) ('0' + random.nextInt(10)));
        }
        int remainder = 0;
        for (char each : (rest + country + "00").toCharArray()) {
            int value = Character.digit(each, 36);
            remainder = (value > 9 ? remainder * 100 + value : remainder * 10 + value) % 97;
        }
        int check = 98 - remainder;
        return country + (check < 10 ? "0" : "") + check + rest;
    }
}
