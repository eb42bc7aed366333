package dev.ringback.extract.support;

import dev.ringback.extract.phone.PrintedCountries;
import dev.ringback.model.Customers;
import dev.ringback.model.Scope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whom a claim holds for, as the words beside it and above it say. */
final class Scopes {
    static final Scope ALL =
            new Scope(List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), Customers.ALL, false);

    /** "Premium and Pro" before the word "accounts". */
    private static final Pattern NAMES_BEFORE = Pattern.compile(
            "((?:\\p{Lu}[\\p{L}\\d+]{1,20}+(?:, | and | & | or | und | oder | et | ou | y | o | e | en | of )){0,4}\\p{Lu}[\\p{L}\\d+]{1,20})[ -]$");

    /** "Pro et Premium" behind the word "forfait". */
    private static final Pattern NAMES_BEHIND = Pattern.compile(
            "^ [«\"“]?((?:\\p{Lu}[\\p{L}\\d+]{1,20}+(?:, | and | & | or | und | oder | et | ou | y | o | e | en | of )){0,4}\\p{Lu}[\\p{L}\\d+]{1,20})");

    private static final Pattern JOINT =
            Pattern.compile(", | and | & | or | und | oder | et | ou | y | o | e | en | of ");

    /** Words with a capital before "customers" or "accounts" that are no plan. */
    private static final Pattern NO_PLAN = Pattern.compile(
            "(?i)il|lo|un|una|im|in|mit|bei|beim|zum|für|con|com|avec|dans|pour|para|per|met|bij|voor|nel|no|na|en|servizio|servicio|serviço|service|servizi|atención|assistenza|los|las|les|la|le|el|die|der|das|den|i|gli|le|de|het|os|as|o|a|klanten|clientes|kunden|our|the|all|new|existing|merchant|business|for|your|these|this|current|support|customer|no|contact|any|every|us|uk|unsere|alle|tous|nos|les|todos|nuestros|tutti|onze|alle|if|with|if|manage|my");

    /** Articles with a capital behind "plan" or "customers"; what is "Business" before them is a name here. */
    private static final Pattern NO_NAME = Pattern.compile(
            "(?i)il|lo|un|una|los|las|les|la|le|el|die|der|das|den|i|gli|de|het|os|as|o|a|the|our|your|if|with");

    private static final Pattern HEAD_END = Pattern.compile("[ :]{0,3}$");

    /** "South Georgia and the South Sandwich Islands:"; what is longer is no country's name. */
    private static final int MOST_OF_A_NAME = 80;

    private Scopes() {}

    /** For what stands from {@code start} to {@code end} in the sentence. */
    static Scope of(Sentence sentence, Context context, int start, int end) {
        List<Hit> audience =
                sentence.of(Topic.AUDIENCE).filter(hit -> hit.isIn(start, end)).toList();
        List<Hit> above = audience.isEmpty() ? above(context) : List.of();
        List<String> plans = plans(sentence, start, end);
        Optional<Customers> customers = Stream.concat(audience.stream(), above.stream())
                .map(hit -> Customers.valueOf(hit.value()))
                .reduce((one, other) -> one.compareTo(other) > 0 ? one : other);
        Optional<String> words = audience.stream()
                .findFirst()
                .map(hit -> sentence.passage().text().substring(hit.from(), hit.to()));
        return new Scope(
                countries(sentence, context, start, end),
                plans,
                List.of(),
                Optional.empty(),
                words.or(() -> audienceAbove(context)),
                customers.orElse(plans.isEmpty() ? Customers.ALL : Customers.SOME),
                sentence.has(Topic.LOGIN));
    }

    private static List<Hit> above(Context context) {
        return context.near()
                .flatMap(each -> each.hits().stream())
                .filter(hit -> hit.topic() == Topic.AUDIENCE)
                .toList();
    }

    private static Optional<String> audienceAbove(Context context) {
        return context.near()
                .flatMap(each -> each.hits().stream()
                        .filter(hit -> hit.topic() == Topic.AUDIENCE)
                        .map(hit -> each.text().substring(hit.from(), hit.to())))
                .findFirst();
    }

    private static List<String> plans(Sentence sentence, int start, int end) {
        LinkedHashSet<String> plans = new LinkedHashSet<>();
        String text = sentence.passage().text();
        sentence.of(Topic.PLAN).filter(hit -> hit.isIn(start, end)).forEach(hit -> {
            named(NAMES_BEFORE.matcher(text.substring(sentence.from(), hit.from())), NO_PLAN, plans);
            if (plans.isEmpty() && hit.value().equals("behind")) {
                named(NAMES_BEHIND.matcher(text.substring(hit.to(), sentence.to())), NO_NAME, plans);
            }
        });
        return List.copyOf(plans);
    }

    private static void named(Matcher names, Pattern none, LinkedHashSet<String> plans) {
        if (names.find()) {
            JOINT.splitAsStream(names.group(1))
                    .filter(name -> !none.matcher(name).matches())
                    .forEach(plans::add);
        }
    }

    /** Printed as a label: "UK: +44 …", "(USA)", or the heading is a country's name and nothing else. */
    private static List<String> countries(Sentence sentence, Context context, int start, int end) {
        String text = sentence.passage().text();
        List<String> named = PrintedCountries.in(text).stream()
                .filter(each -> each.from() >= start && each.from() < end && isLabel(text, each))
                .map(PrintedCountries.Mention::country)
                .distinct()
                .toList();
        return named.isEmpty()
                ? context.near().flatMap(each -> whole(each.text())).limit(1).toList()
                : named;
    }

    private static boolean isLabel(String text, PrintedCountries.Mention country) {
        String after = text.substring(country.to(), Math.min(text.length(), country.to() + 20));
        String before = text.substring(0, country.from()).stripTrailing();
        if (!before.isEmpty() && "|;,•(/:".indexOf(before.charAt(before.length() - 1)) < 0) {
            return false;
        }
        boolean isBracketed = country.from() > 0 && text.charAt(country.from() - 1) == '(' && after.startsWith(")");
        return isBracketed || after.matches("(?s) ?(?:\\([^()]{1,15}\\) ?)?[:|–-].*");
    }

    private static Stream<String> whole(String heading) {
        if (heading.length() > MOST_OF_A_NAME) {
            return Stream.empty();
        }
        String bare = HEAD_END.matcher(heading).replaceFirst("").strip();
        return PrintedCountries.in(bare).stream()
                .filter(each -> each.from() == 0 && each.to() == bare.length())
                .map(PrintedCountries.Mention::country);
    }

    static boolean agree(Scope one, Scope other) {
        return (one.countries().isEmpty()
                        || other.countries().isEmpty()
                        || one.countries().equals(other.countries()))
                && (one.plans().isEmpty()
                        || other.plans().isEmpty()
                        || one.plans().equals(other.plans()));
    }

    static Scope both(Scope one, Scope other) {
        return new Scope(
                one.countries().isEmpty() ? other.countries() : one.countries(),
                one.plans().isEmpty() ? other.plans() : one.plans(),
                one.products().isEmpty() ? other.products() : one.products(),
                one.reseller().or(other::reseller),
                one.audience().or(other::audience),
                one.customers().compareTo(other.customers()) > 0 ? one.customers() : other.customers(),
                one.loginRequired() || other.loginRequired());
    }
}
