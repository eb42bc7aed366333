package dev.ringback.review.mask;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What merchants write, full of figures that belong to nobody. */
final class CleanTexts {
    private static final List<String> TEMPLATES = List.of(
            "Waited {n} days for an answer, then {n}-{n} more. {year} was better.",
            "They took {money} in fees on {date} and still owe me {money}.",
            "The terminal died at {time} on a Saturday, back at {time}.",
            "Version {n}.{nn}.{n} broke the reader, {n}.{nn}.{n} mended it on {date}.",
            "24/7 support? {n} calls, {nn} minutes each, {percent} of them dropped.",
            "Our {pdq} stopped after {n} months; the new {pdq} is at {money} a month.",
            "Between {year} and {year} we paid {percent} + {n}p, now {percent}.",
            "{nnnnn} rupees stuck for {nn} days, Rs {nnnnn}/- more on hold since {date}",
            "Rang at {time}, {time} and {time}. {n}/10 would not use again!!!",
            "Deposit of {money} promised in 2-3 days, came after {nn}. Look at it. Dot.",
            "We turn over {amount} a year with {nn} tills at {n} sites, open {time}-{time}.",
            "{n}. Call them. {n}. Wait {nn} minutes. {n}. Give up. Since {date}",
            "Account blocked since {date}; {nnnnn} of ours inside, {nnnnn} more due",
            "good app but it crashed {n} times, then updated to {n}.{n}.{nnn}",
            "Room 4b, {nn} High Street. {nnn} covers a night, {nnnn} a week, card sales {money}",
            "Order came after {nn} days, ticket closed {n} times, transaction fee {percent}",
            "El datáfono falló el {date} a las {time}; {nn} llamadas y {money} perdidos",
            "Le TPE est tombé le {date} à {time}, {nn} appels, {money} perdus en {year}");

    private CleanTexts() {}

    static String of(Random random) {
        StringBuilder text = new StringBuilder();
        int sentences = 1 + random.nextInt(3);
        for (int i = 0; i < sentences; i++) {
            text.append(i == 0 ? "" : " ").append(filled(TEMPLATES.get(random.nextInt(TEMPLATES.size())), random));
        }
        return text.toString();
    }

    private static String filled(String template, Random random) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < template.length()) {
            int end = template.charAt(at) == '{' ? template.indexOf('}', at) : -1;
            text.append(end < 0 ? template.substring(at, at + 1) : slot(template.substring(at + 1, end), random));
            at = end < 0 ? at + 1 : end + 1;
        }
        return text.toString();
    }

    private static String slot(String name, Random random) {
        return switch (name) {
            case "n" -> Integer.toString(1 + random.nextInt(9));
            case "nn" -> Integer.toString(10 + random.nextInt(90));
            case "nnn" -> Integer.toString(100 + random.nextInt(900));
            case "nnnn" -> Integer.toString(1_000 + random.nextInt(9_000));
            case "nnnnn" -> Integer.toString(10_000 + random.nextInt(990_000));
            case "year" -> Integer.toString(1998 + random.nextInt(29));
            case "percent" -> String.format(Locale.ROOT, "%.2f%%", random.nextDouble() * 100);
            case "time" -> String.format(Locale.ROOT, "%02d:%02d", random.nextInt(24), random.nextInt(60));
            case "pdq" ->
                List.of("VX520", "iCT250", "Move5000", "A920", "P400 Plus", "iWL252", "S1F2")
                        .get(random.nextInt(7));
            case "money" -> money(random);
            case "amount" -> amount(random);
            case "date" -> date(random);
            default -> throw new IllegalArgumentException("No such slot: \"" + name + "\"");
        };
    }

    private static String money(Random random) {
        String[] forms = {
            "£%.2f", "$%,.2f", "€ %.2f", "%.2f EUR", "Rs. %.0f", "₹%,.0f", "%.0f dollars", "%,.2f €", "USD %.2f"
        };
        return String.format(Locale.ROOT, forms[random.nextInt(forms.length)], random.nextDouble() * 200_000);
    }

    private static String amount(Random random) {
        String[] forms = {"£%,d", "%,d dollars", "%d euros", "about %,d"};
        return String.format(Locale.ROOT, forms[random.nextInt(forms.length)], random.nextInt(90_000_000));
    }

    private static String date(Random random) {
        String[] forms = {
            "%1$02d/%2$02d/%3$d",
            "%3$d-%2$02d-%1$02d",
            "%1$d.%2$d.%3$d",
            "%1$d May %3$d",
            "%1$02d-%2$02d-%3$d",
            "%1$d/%2$d"
        };
        return String.format(
                Locale.ROOT,
                forms[random.nextInt(forms.length)],
                1 + random.nextInt(28),
                1 + random.nextInt(12),
                2015 + random.nextInt(12));
    }
}
