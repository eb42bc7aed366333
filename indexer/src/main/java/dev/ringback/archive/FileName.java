package dev.ringback.archive;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an archive file, like {@code pages-20261121T101500Z-0f3a9c1e.warc.gz}; sorts by time within a series.
 *
 * @param token the first digits of the id of the file's warcinfo record. Each record of the file names that id, and no
 *     host knows it: so no host can put a WARC record into its page that passes for one of ours
 */
record FileName(Series series, Instant begun, String token) {
    private static final Pattern FORM =
            Pattern.compile("(pages|reviews)-([0-9]{8}T[0-9]{6}Z)-([0-9a-f]{8})\\.warc\\.gz");
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    static FileName of(Series series, Instant begun, UUID warcinfo) {
        return new FileName(series, begun, warcinfo.toString().substring(0, 8));
    }

    static Optional<FileName> read(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            Instant begun = SECONDS.parse(parts.group(2), Instant::from);
            Series series = Series.valueOf(parts.group(1).toUpperCase(Locale.ROOT));
            return Optional.of(new FileName(series, begun, parts.group(3)));
        } catch (DateTimeException noSuchMoment) {
            return Optional.empty();
        }
    }

    boolean isOf(UUID warcinfo) {
        return warcinfo.toString().startsWith(token);
    }

    String text() {
        return series.word() + "-" + SECONDS.format(begun) + "-" + token + ".warc.gz";
    }
}
