package dev.ringback.review.aspect;

import dev.ringback.model.Aspect;
import dev.ringback.model.Polarity;
import dev.ringback.review.aspect.Patterns.Element;
import dev.ringback.review.aspect.Patterns.Room;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lines of a lexicon → the lexicon. The first fault ends it: a lexicon is ours, and half of one would be wrong. */
final class LexiconLines {
    private static final String NOTHING = "none";
    private static final String WEAK = "weak";
    private static final String ANY = "-";
    private static final Set<String> SIGNS = Set.of("+@", "-@", "++@", "--@");
    private static final Set<String> FLAGS = Set.of("raw", "even", "drop", "slight");

    /** A term of more is a forgotten bar; with two spellings of each word it would be a thousand terms and more. */
    private static final int MAX_WORDS = 10;

    /** Any word that begins with a digit, alone or among other terms of a class or an element. */
    private static final String DIGITS = "@number";

    private static final String GAP = "..";
    private static final String OPEN_GAP = "//";
    private static final Room NONE = new Room(0, false);

    /** What two points alone allow. */
    private static final int USUAL_GAP = 3;

    /** A longer reach joins what does not belong together. */
    private static final int MOST_GAP = 15;

    private final String language;
    private final List<String> lines;
    private final Map<String, List<String>> classes = new HashMap<>();
    private final Map<String, List<String>> spellings = new HashMap<>();
    private final Map<String, Integer> types = new HashMap<>();
    private final List<Integer> numbers = new ArrayList<>();
    private final Terms terms = new Terms();
    private final Patterns patterns = new Patterns();
    private boolean splitsAtApostrophe;
    private int number;

    private LexiconLines(String language, List<String> lines) {
        this.language = language;
        this.lines = lines;
    }

    static Lexicon read(String language, List<String> lines) {
        return new LexiconLines(language, lines).read();
    }

    private Lexicon read() {
        each(this::define);
        each(this::rule);
        int filler = own("filler");
        int contrast = own("contrast");
        int not = own("not");
        int notAfter = own("not-after");
        int condition = own("if");
        return new Lexicon(
                terms,
                patterns,
                types.size(),
                splitsAtApostrophe,
                filler,
                contrast,
                not,
                notAfter,
                condition,
                List.copyOf(numbers));
    }

    /** A class with a part of its own may be empty in a language. */
    private int own(String name) {
        classes.putIfAbsent(name, List.of());
        return type("@" + name);
    }

    private interface Use {
        void with(String[] fields);
    }

    private void each(Use use) {
        for (number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (!line.isBlank() && !line.startsWith("#")) {
                use.with(line.split("\t", -1));
            }
        }
    }

    private void define(String[] fields) {
        switch (fields[0]) {
            case "!" -> setting(fields);
            case "~" -> spelling(fields);
            case "=" -> {
                check(fields.length == 3, "a class has a name and terms");
                List<String> known = classes.computeIfAbsent(fields[1], each -> new ArrayList<>());
                for (String term : fields[2].split("\\|", -1)) {
                    check(!term.isBlank(), "a term of class \"" + fields[1] + "\" is empty");
                    known.add(term.strip());
                }
            }
            default -> {}
        }
    }

    /** However it is written, it is the word. */
    private void spelling(String[] fields) {
        check(fields.length == 3, "a spelling has a word and how else it is written");
        for (String each : fields[2].split("\\|", -1)) {
            check(!each.isBlank() && !each.strip().contains(" "), "a spelling of \"" + fields[1] + "\" is one word");
            spellings.computeIfAbsent(fields[1], word -> new ArrayList<>()).add(each.strip());
        }
    }

    private void setting(String[] fields) {
        check(
                fields.length == 3
                        && fields[1].equals("apostrophe")
                        && Set.of("join", "split").contains(fields[2]),
                "accepted: apostrophe join, apostrophe split");
        splitsAtApostrophe = fields[2].equals("split");
    }

    private void rule(String[] fields) {
        if (Set.of("!", "=", "~").contains(fields[0])) {
            return;
        }
        check(
                fields.length == 3 || fields.length == 4,
                "a rule has an aspect, a polarity, a pattern and maybe conditions");
        Set<String> conditions = fields.length == 4 ? Set.of(fields[3].strip().split(" +", -1)) : Set.of();
        boolean raw = conditions.contains("raw") || fields[2].contains("@not");
        patterns.add(
                pattern(fields[2]),
                new Rule(
                        number,
                        aspect(fields[0]),
                        polarity(fields),
                        only(fields),
                        conditions("+@", conditions),
                        conditions("-@", conditions),
                        conditions("++@", conditions),
                        conditions("--@", conditions),
                        raw,
                        conditions.contains("even"),
                        conditions.contains("drop"),
                        conditions.contains("slight"),
                        fields[1].equals(WEAK)));
    }

    private Optional<Aspect> aspect(String name) {
        if (name.equals(NOTHING)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Aspect.valueOf(name.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException fault) {
            throw new LexiconFault(language, number, "\"" + name + "\" is no aspect");
        }
    }

    /** What means nothing may do so for one aspect alone: "balance check" is no money, and may be an outage. */
    private Optional<Aspect> only(String[] fields) {
        boolean isForAll = !fields[0].equals(NOTHING) || fields[1].equals(ANY) || fields[1].equals(WEAK);
        return isForAll ? Optional.empty() : aspect(fields[1]);
    }

    private Polarity polarity(String[] fields) {
        try {
            return fields[0].equals(NOTHING) ? Polarity.MIXED : Polarity.valueOf(fields[1].toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException fault) {
            throw new LexiconFault(language, number, "\"" + fields[1] + "\" is no polarity");
        }
    }

    private List<Integer> conditions(String sign, Set<String> conditions) {
        List<Integer> known = new ArrayList<>();
        for (String condition : conditions) {
            check(
                    SIGNS.stream().anyMatch(condition::startsWith) || FLAGS.contains(condition),
                    "\"" + condition
                            + "\" is no condition; accepted: +@class, -@class, ++@class, --@class, raw, even, drop, slight");
            if (condition.startsWith(sign)) {
                known.add(type(condition.substring(sign.length() - 1)));
            }
        }
        return known;
    }

    private List<Element> pattern(String pattern) {
        List<Element> elements = new ArrayList<>();
        Room room = NONE;
        for (String part : pattern.strip().split(" +", -1)) {
            if (part.startsWith(GAP) || part.startsWith(OPEN_GAP)) {
                String words = part.substring(GAP.length());
                room = new Room(words.isEmpty() ? USUAL_GAP : gap(words), part.startsWith(OPEN_GAP));
            } else {
                elements.add(new Element(type(part), room));
                room = NONE;
            }
        }
        check(
                !elements.isEmpty() && elements.size() <= Patterns.MOST_ELEMENTS,
                "a pattern has from 1 to " + Patterns.MOST_ELEMENTS + " elements");
        return elements;
    }

    private int gap(String digits) {
        check(digits.matches("[0-9]{1,2}"), "\"" + digits + "\" is no number of words");
        int gap = Integer.parseInt(digits);
        check(gap <= MOST_GAP, "at most " + MOST_GAP + " words may stand between two elements");
        return gap;
    }

    private int type(String element) {
        Integer known = types.get(element);
        if (known != null) {
            return known;
        }
        int type = types.size();
        types.put(element, type);
        Set<String> all = resolved(element);
        if (all.remove(DIGITS)) {
            numbers.add(type);
        }
        for (String term : all) {
            List<String> words = List.of(term.split(" +", -1));
            check(words.size() <= MAX_WORDS, "\"" + term + "\" has " + words.size() + " words; at most " + MAX_WORDS);
            expand(words, List.of(), type);
        }
        return type;
    }

    private Set<String> resolved(String element) {
        Set<String> found = new LinkedHashSet<>();
        for (String each : element.replace('_', ' ').split("\\|", -1)) {
            resolve(each, found, new HashSet<>());
        }
        return found;
    }

    private void resolve(String term, Set<String> found, Set<String> above) {
        if (!term.startsWith("@") || term.equals(DIGITS)) {
            found.add(term);
            return;
        }
        String name = term.substring(1);
        check(classes.containsKey(name), "there is no class \"" + name + "\"");
        if (above.add(name)) {
            classes.getOrDefault(name, List.of()).forEach(each -> resolve(each, found, above));
        }
    }

    /** Of "a/b c" both terms, and each as else it is written. */
    private void expand(List<String> rest, List<String> before, int type) {
        if (rest.isEmpty()) {
            terms.add(before, type);
            return;
        }
        for (String choice : rest.getFirst().split("/", -1)) {
            written(choice, rest, before, type);
            for (String spelling : spellings.getOrDefault(choice, List.of())) {
                written(spelling, rest, before, type);
            }
        }
    }

    private void written(String word, List<String> rest, List<String> before, int type) {
        List<String> words = new ArrayList<>(before);
        words.addAll(folded(word));
        expand(rest.subList(1, rest.size()), words, type);
    }

    private List<String> folded(String word) {
        boolean isStem = word.endsWith("*");
        Wording wording = Wording.of(word, splitsAtApostrophe);
        check(wording.size() > 0, "\"" + word + "\" has no letters");
        List<String> words = new ArrayList<>();
        for (int i = 0; i < wording.size(); i++) {
            words.add(wording.word(i) + (isStem && i == wording.size() - 1 ? "*" : ""));
        }
        return words;
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new LexiconFault(language, number, otherwise);
        }
    }
}
