package dev.ringback.review.mask;

import dev.ringback.review.mask.Mask.Kind;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of mail and of payment, with their signs written out or in brackets too. */
final class Emails {
    /** A sign, or a word for it: in brackets, or between blanks. */
    private static final Pattern AT = Pattern.compile(
            " ?@ ?|\\s?+[(\\[{<*_-]\\s?+(?:at|arroba|arobase|@)\\s?+[)\\]}>*_-]\\s?+|\\s(?:at|arroba|arobase)\\s");

    private static final Pattern DOT = Pattern.compile(
            "\\s?+[(\\[{<*_-]\\s?+(?:dot|punto|point|\\.)\\s?+[)\\]}>*_-]\\s?+|\\s(?:dot|punto|point)\\s|\\s?+\\.");

    /** RFC 5321: 64 before the sign; names of hosts have up to 63 a part. */
    private static final int MOST_LOCAL = 64;

    private static final int MOST_LABEL = 63;
    private static final int MOST_LABELS = 6;

    /** " [ dot ] " and the like. */
    private static final int MOST_DOT = 10;

    private static final String LOCAL_SIGNS = "._%+'-";

    private static final Set<String> HOSTS = new HashSet<>();
    private static final Set<String> HANDLES = new HashSet<>();

    /** "Look at the dot com boom", "at some point it stopped". */
    private static final Set<String> NO_HOSTS = Set.of(
            "the", "a", "an", "this", "that", "it", "you", "my", "your", "their", "our", "one", "some", "any", "no",
            "every", "each", "which", "what", "certain");

    static {
        for (String line : Lists.lines("mail-words.txt")) {
            boolean isHandles = line.startsWith("= ");
            (isHandles ? HANDLES : HOSTS).addAll(Lists.words(isHandles ? line.substring(2) : line));
        }
    }

    private final Folded text;
    private final Spans spans;
    private final String chars;

    /** @param words whether a word stood for a dot */
    private record Host(int end, List<String> labels, boolean words) {}

    Emails(Folded text, Spans spans) {
        this.text = text;
        this.spans = spans;
        this.chars = text.text();
    }

    void find() {
        Matcher at = AT.matcher(chars);
        int from = 0;
        while (at.find(from)) {
            int end = end(at.start(), at.end());
            int start = end == 0 ? at.start() : local(at.start());
            if (end > 0 && start < at.start()) {
                spans.take(start, end, Kind.EMAIL);
                from = end;
            } else {
                from = Math.max(at.start() + 1, at.end() - 1);
            }
        }
    }

    /** Behind the address whose sign is here, or 0 where it is none. */
    private int end(int signStart, int signEnd) {
        String sign = chars.substring(signStart, signEnd);
        Host host = host(signEnd);
        if (host.labels().isEmpty()) {
            return 0;
        }
        boolean isNamed = host.labels().size() > 1 && isTop(host.labels().getLast());
        boolean isTight = sign.equals("@");
        boolean isBare = sign.strip().chars().allMatch(Character::isLetter);
        String first = host.labels().getFirst();
        if (isBare) {
            boolean isHost = HOSTS.contains(first) || host.words() && !NO_HOSTS.contains(first);
            return isNamed && isHost ? host.end() : 0;
        }
        boolean isHandle = HANDLES.contains(first) || HOSTS.contains(first);
        return isNamed || isHandle || isTight && hasFigures(signStart) ? host.end() : 0;
    }

    /** "9812345678@bank" is where money goes. */
    private boolean hasFigures(int signStart) {
        int start = local(signStart);
        return text.digits(start, signStart) >= MaskCue.LEAST_DIGITS;
    }

    private Host host(int start) {
        String[] labels = new String[MOST_LABELS];
        boolean words = false;
        int count = 0;
        int at = start;
        int end = start;
        Matcher dot = DOT.matcher(chars);
        while (count < MOST_LABELS) {
            int next = label(at);
            if (next == at) {
                break;
            }
            labels[count++] = chars.substring(at, next);
            end = next;
            dot.region(next, Math.min(chars.length(), next + MOST_DOT));
            if (!dot.lookingAt() || !isDot(dot, next)) {
                break;
            }
            words |= dot.end() - dot.start() > 1;
            at = dot.end();
            at += text.at(at) == ' ' && chars.charAt(next) == ' ' ? 1 : 0;
        }
        return new Host(end, List.copyOf(Arrays.asList(labels).subList(0, count)), words);
    }

    /** A dot and a blank end a sentence; a blank, a dot and a blank do not. */
    private boolean isDot(Matcher dot, int from) {
        return dot.end() > from;
    }

    private int label(int start) {
        int at = start;
        while (at - start < MOST_LABEL && (text.isWord(at) || text.at(at) == '-' && text.isWord(at + 1))) {
            at++;
        }
        return at;
    }

    private static boolean isTop(String label) {
        return label.length() >= 2 && (label.chars().allMatch(Character::isLetter) || label.startsWith("xn--"));
    }

    /** Where the name before the sign begins; the sign itself where there is none. */
    private int local(int signStart) {
        int start = atom(signStart);
        for (int i = 0; i < 2 && start < signStart; i++) {
            int before = wordDot(start);
            int next = before < start ? atom(before) : start;
            if (next == before || before == start) {
                break;
            }
            start = next;
        }
        return start;
    }

    private int atom(int end) {
        int at = end;
        while (end - at < MOST_LOCAL && (text.isWord(at - 1) || LOCAL_SIGNS.indexOf(text.at(at - 1)) >= 0)) {
            at--;
        }
        while (at < end && !text.isWord(at)) {
            at++;
        }
        return at;
    }

    /** "first dot last": where the word for the dot begins. */
    private int wordDot(int end) {
        for (String word : List.of(" dot ", " punto ", " point ", "(dot)", "[dot]", " (dot) ", " [dot] ")) {
            if (end >= word.length() && chars.startsWith(word, end - word.length())) {
                return end - word.length();
            }
        }
        return end;
    }
}
