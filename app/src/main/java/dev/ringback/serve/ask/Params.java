package dev.ringback.serve.ask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Named parameters from a query or a command line, and the faults found in them so far. Not thread-safe. */
public final class Params {
    /** No honest value is longer: the longest weekly hours of a shop have about 100 characters. */
    public static final int MAX_LENGTH = 500;

    private static final int SHOWN = 80;

    /** U+FFFD stands where bytes were no UTF-8. */
    private static final Pattern NOT_TEXT = Pattern.compile("[\\p{Cntrl}\\uFFFD]");

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    /**
     * @param given every parameter with its values
     * @param accepted the names that are known; any other is a fault
     */
    public static Params strict(Map<String, List<String>> given, Set<String> accepted) {
        return strict(given, accepted, Map.of());
    }

    /** @param limits how many characters a value may have, by name, where it is less than {@link #MAX_LENGTH} */
    public static Params strict(Map<String, List<String>> given, Set<String> accepted, Map<String, Integer> limits) {
        Params params = lenient(given, limits);
        for (String name : given.keySet()) {
            if (!accepted.contains(name)) {
                params.values.remove(name);
                params.fault(
                        shown(name),
                        Fault.Code.UNKNOWN_PARAMETER,
                        "There is no parameter \"" + shown(name) + "\" here; accepted: "
                                + (accepted.isEmpty()
                                        ? "none"
                                        : String.join(
                                                ", ", accepted.stream().sorted().toList())));
            }
        }
        return params;
    }

    /** Like {@link #strict}, but other names are let pass, as pages do: shared links gain all kinds of them. */
    public static Params lenient(Map<String, List<String>> given) {
        return lenient(given, Map.of());
    }

    /** @param limits as for {@link #strict} */
    public static Params lenient(Map<String, List<String>> given, Map<String, Integer> limits) {
        Params params = new Params();
        given.forEach((name, all) -> params.take(name, all, limits.getOrDefault(name, MAX_LENGTH)));
        return params;
    }

    private void take(String name, List<String> all, int most) {
        List<String> said = all.stream().filter(value -> !value.isBlank()).toList();
        if (said.size() > 1) {
            fault(
                    shown(name),
                    Fault.Code.REPEATED,
                    "\"" + shown(name) + "\" is given " + said.size() + " times; once is accepted");
        } else if (!said.isEmpty() && said.getFirst().length() > most) {
            fault(
                    shown(name),
                    Fault.Code.TOO_LONG,
                    "\"" + shown(name) + "\" has " + said.getFirst().length() + " characters; at most " + most);
        } else if (!said.isEmpty() && NOT_TEXT.matcher(said.getFirst()).find()) {
            invalid(shown(name), said.getFirst(), "it has bytes that are no text in UTF-8, or control characters");
        } else if (!said.isEmpty()) {
            values.put(name, said.getFirst().strip());
        }
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The value, if it is one of these; any other is a fault. */
    public Optional<String> oneOf(String name, Collection<String> accepted) {
        Optional<String> value = get(name);
        if (value.isPresent() && !accepted.contains(value.get())) {
            invalid(name, value.get(), "accepted: " + String.join(", ", accepted));
        }
        return value.filter(accepted::contains);
    }

    /** The value, if it is the lower-case name of a constant; any other is a fault. */
    public <E extends Enum<E>> Optional<E> oneOf(String name, Class<E> type) {
        List<String> accepted = Arrays.stream(type.getEnumConstants())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList();
        return oneOf(name, accepted).map(word -> Enum.valueOf(type, word.toUpperCase(Locale.ROOT)));
    }

    /** The value, if it is a whole number between these, both accepted; any other is a fault. */
    public Optional<Integer> whole(String name, int least, int most) {
        Optional<String> text = get(name);
        Optional<Integer> number = text.filter(value -> value.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .filter(value -> value >= least && value <= most);
        if (text.isPresent() && number.isEmpty()) {
            invalid(name, text.get(), "accepted: a whole number from " + least + " to " + most);
        }
        return number;
    }

    /** The value, or a fault that says what is accepted; no second fault where there is one already. */
    public Optional<String> required(String name, String accepted) {
        Optional<String> value = get(name);
        if (value.isEmpty() && faults.stream().noneMatch(fault -> fault.param().equals(name))) {
            fault(name, Fault.Code.MISSING, "\"" + name + "\" is missing; accepted: " + accepted);
        }
        return value;
    }

    public void invalid(String name, String value, String why) {
        fault(name, Fault.Code.INVALID, "\"" + name + "\" is \"" + shown(value) + "\": " + why);
    }

    public void fault(String name, Fault.Code code, String detail) {
        faults.add(new Fault(name, code, visible(detail)));
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** The value, cut where it would flood an answer. */
    static String shown(String value) {
        String visible = visible(value);
        if (visible.length() <= SHOWN) {
            return visible;
        }
        int end = Character.isHighSurrogate(visible.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return visible.substring(0, end) + "…";
    }

    /** With a blank for what no reader sees: control characters, ends of lines, marks that turn the direction of a text. */
    private static String visible(String text) {
        return text.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", " ");
    }
}
