package dev.ringback.extract.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The encodings that a page may name. Those in which bytes of plain ASCII can stand for other characters (UTF-7,
 * ISO-2022-*, HZ) are not among them: text that is harmless in one reading is a script in the other.
 *
 * @see <a href="https://encoding.spec.whatwg.org/#names-and-labels">Names and labels</a>
 */
public final class Encodings {
    /** Names by which pages mean another encoding than they say. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("utf8", "utf-8"),
            Map.entry("unicode-1-1-utf-8", "utf-8"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("cp1252", "windows-1252"),
            Map.entry("x-cp1252", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("latin2", "iso-8859-2"),
            Map.entry("cp1250", "windows-1250"),
            Map.entry("cp1251", "windows-1251"),
            Map.entry("utf-16", "utf-16le"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("gb2312", "gb18030"),
            Map.entry("gbk", "gb18030"),
            Map.entry("ks_c_5601-1987", "euc-kr"));

    private static final Set<String> ACCEPTED = Set.of(
            "utf-8",
            "utf-16le",
            "utf-16be",
            "windows-1250",
            "windows-1251",
            "windows-1252",
            "windows-1253",
            "windows-1254",
            "windows-1255",
            "windows-1256",
            "windows-1257",
            "windows-1258",
            "iso-8859-2",
            "iso-8859-5",
            "iso-8859-7",
            "iso-8859-15",
            "koi8-r",
            "koi8-u",
            "windows-31j",
            "euc-jp",
            "euc-kr",
            "big5",
            "gb18030");

    private Encodings() {}

    /** The encoding meant by a name; empty if it is not accepted, or this Java has it not. */
    static Optional<Charset> named(String name) {
        String label = name.strip().toLowerCase(Locale.ROOT);
        return Optional.of(MEANT.getOrDefault(label, label))
                .filter(ACCEPTED::contains)
                .filter(Charset::isSupported)
                .map(Charset::forName);
    }

    /** The same, named within the page: as that could be read, it is not in UTF-16, whatever it says. */
    static Optional<Charset> namedWithin(String name) {
        return named(name).map(found -> found.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : found);
    }
}
