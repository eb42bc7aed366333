package dev.ringback.hours;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A piece of loosely written hours, in the spelling of opening_hours: {@code text} is "Mo", "09:00", "Jan", "12", "-". */
record HoursToken(Kind kind, String text) {
    enum Kind {
        COMMENT,
        TIME,
        /** A time that came with am or pm. */
        HALF_DAY_TIME,
        NUMBER,
        /** "[1]", "[-1]": which ones of a month. */
        NTH,
        /** "+1 day". */
        OFFSET,
        DAY,
        MONTH,
        WEEK,
        STATE,
        ALWAYS,
        LATE,
        MARK
    }

    private static final String TABLE = "hours-words.tsv";
    private static final Map<String, String> WORDS = load();

    /** Phrases have at most this many words: "7 days a week" less its number. */
    private static final int MOST_WORDS = 3;

    private static final Pattern TOKEN = Pattern.compile("(?<comment>\"[^\"]*+\")"
            + "|(?<always>24/7)"
            + "|(?<offset>[+-]\\s?\\d{1,3}\\s?days?\\b)"
            + "|(?<nth>\\[[-0-9, ]{1,20}\\])"
            + "|(?<hour12>\\d{1,2})(?:[:.](?<minute12>\\d{1,2}))?\\s?(?<half>[ap])\\.?\\s?m\\b\\.?"
            + "|(?<hour>\\d{1,2})[:.h](?<minute>\\d{1,2})(?!\\d)"
            + "|(?<number>\\d{1,4})(?!\\d)\\.?"
            + "|(?<words>[\\p{L}\\p{M}]++(?:[ _-]{1,2}[\\p{L}\\p{M}]++){0,2})"
            + "|(?<mark>\\|\\||[-,;:/+&])"
            + "|(?<space>[\\s._]++)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]++");

    /** Empty where a piece is met that means nothing here. */
    static Optional<List<HoursToken>> of(String text) {
        List<HoursToken> tokens = new ArrayList<>();
        String plain = plain(text);
        Matcher piece = TOKEN.matcher(plain);
        int at = 0;
        while (at < plain.length()) {
            if (!piece.region(at, plain.length()).lookingAt()) {
                return Optional.empty();
            }
            int read = piece.group("words") == null ? one(piece, tokens) : words(piece.group("words"), tokens);
            if (read == 0) {
                return Optional.empty();
            }
            at += read;
        }
        return Optional.of(tokens);
    }

    /** Digits above and below the line become plain, the degree sign stands for a small nought, and dashes are one. */
    private static String plain(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\u201c\u201d\u201e]", "\"")
                .replaceAll("(?<=[\\d\u00b0:]|\\s)\u00b0", "0")
                .replaceAll("\\s?[\u2010-\u2015\u2192\u2212~=]\\s?|(?<=\\d)\u30fc(?=\\d)", "-");
        StringBuilder lower = new StringBuilder();
        int quotes = 0;
        for (int i = 0; i < plain.length(); i++) {
            quotes += plain.charAt(i) == '"' ? 1 : 0;
            lower.append(quotes % 2 == 0 ? Character.toLowerCase(plain.charAt(i)) : plain.charAt(i));
        }
        return lower.toString();
    }

    private static int one(Matcher piece, List<HoursToken> tokens) {
        if (piece.group("space") == null) {
            Optional<HoursToken> token = token(piece);
            if (token.isEmpty()) {
                return 0;
            }
            tokens.add(token.get());
        }
        return piece.end() - piece.start();
    }

    private static Optional<HoursToken> token(Matcher piece) {
        if (piece.group("half") != null) {
            return twelve(piece);
        }
        if (piece.group("hour") != null) {
            return Optional.of(time(Integer.parseInt(piece.group("hour")), Integer.parseInt(piece.group("minute"))));
        }
        String text = piece.group().strip();
        Kind kind = piece.group("comment") != null
                ? Kind.COMMENT
                : piece.group("always") != null
                        ? Kind.ALWAYS
                        : piece.group("offset") != null
                                ? Kind.OFFSET
                                : piece.group("nth") != null
                                        ? Kind.NTH
                                        : piece.group("number") != null ? Kind.NUMBER : Kind.MARK;
        return Optional.of(
                switch (kind) {
                    case NUMBER -> new HoursToken(kind, piece.group("number"));
                    case OFFSET -> new HoursToken(kind, offset(text));
                    case MARK -> new HoursToken(kind, text.equals("&") ? "," : text);
                    default -> new HoursToken(kind, text);
                });
    }

    private static String offset(String text) {
        String number = text.replaceAll("\\D", "");
        return NthDay.words(Integer.parseInt((text.charAt(0) == '-' ? "-" : "") + number));
    }

    private static Optional<HoursToken> twelve(Matcher piece) {
        int hour = Integer.parseInt(piece.group("hour12"));
        int minute = piece.group("minute12") == null ? 0 : Integer.parseInt(piece.group("minute12"));
        return hour < 1 || hour > 12
                ? Optional.empty()
                : Optional.of(new HoursToken(
                        Kind.HALF_DAY_TIME,
                        time(hour % 12 + (piece.group("half").equals("p") ? 12 : 0), minute)
                                .text()));
    }

    static HoursToken time(int hour, int minute) {
        return new HoursToken(Kind.TIME, String.format(Locale.ROOT, "%02d:%02d", hour, minute));
    }

    /** The longest phrase that is known at the start of these words; how many characters it has. */
    private static int words(String words, List<HoursToken> tokens) {
        List<Integer> ends =
                WORD.matcher(words).results().map(word -> word.end()).toList();
        for (int count = Math.min(MOST_WORDS, ends.size()); count > 0; count--) {
            String phrase = words.substring(0, ends.get(count - 1));
            String meant = WORDS.get(phrase.replace('_', ' '));
            if (meant != null) {
                tokens.addAll(meaning(meant));
                return phrase.length();
            }
        }
        return 0;
    }

    private static List<HoursToken> meaning(String meant) {
        return switch (meant) {
            case "clock", "day", "am", "pm" -> List.of();
            case "week" -> List.of(new HoursToken(Kind.WEEK, meant));
            case "24/7" -> List.of(new HoursToken(Kind.ALWAYS, meant));
            case "late" -> List.of(new HoursToken(Kind.LATE, meant));
            case "-", "," -> List.of(new HoursToken(Kind.MARK, meant));
            case "off", "open", "unknown" -> List.of(new HoursToken(Kind.STATE, meant));
            case "easter" -> List.of(new HoursToken(Kind.MONTH, meant));
            default -> List.of(new HoursToken(kind(meant), meant));
        };
    }

    private static Kind kind(String meant) {
        return meant.startsWith("\"") ? Kind.COMMENT : meant.length() == 3 ? Kind.MONTH : Kind.DAY;
    }

    boolean is(String mark) {
        return kind == Kind.MARK && text.equals(mark);
    }

    private static Map<String, String> load() {
        try (InputStream stream = Objects.requireNonNull(HoursToken.class.getResourceAsStream(TABLE), TABLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toUnmodifiableMap(row -> row[1], row -> row[0], (first, again) -> first));
        } catch (IOException cause) {
            throw new UncheckedIOException("cannot read " + TABLE + " beside " + HoursToken.class.getName(), cause);
        }
    }
}
