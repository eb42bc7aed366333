package dev.ringback.app;

import dev.ringback.extract.PageFacts;
import dev.ringback.extract.page.PageProblem;
import dev.ringback.extract.page.PageText;
import dev.ringback.extract.page.PageTree;
import dev.ringback.extract.page.Setting;
import dev.ringback.fetch.WebAddress;
import dev.ringback.hours.Zones;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is known of pages beside their bytes, and how the bytes are read. */
final class PageOptions {
    /** Where a text begins, in characters. */
    private static final int HEAD = 2_000;

    /** Pages have none or a few; of random bytes it is one in ten. */
    private static final double MOST_CONTROLS = 0.02;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The address of the page, on which its links rest; it may tell language and country too.")
    String url = "";

    @Option(
            names = "--country",
            paramLabel = "CODE",
            description = "The country the page speaks to, like US (default: told by the page and its address).")
    @Nullable
    String country;

    /** Of a line the address is all that may tell the country. */
    Setting settingOfLines(Terminal terminal) {
        Setting known = setting(terminal);
        return WebAddress.read(url).found().map(at -> PageFacts.at(at, known)).orElse(known);
    }

    Setting setting(Terminal terminal) {
        if (country != null && !Zones.known(country)) {
            throw terminal.misuse(Stranger.visible(
                    "--country is \"" + country + "\"; accepted: an ISO 3166-1 code of two letters, like US or GB"));
        }
        if (!url.isEmpty() && WebAddress.read(url) instanceof WebAddress.Reading.Refused refused) {
            throw terminal.misuse(
                    Stranger.visible("--url is \"" + url + "\"; accepted: a whole address; " + refused.why()));
        }
        return new Setting(Optional.empty(), Optional.ofNullable(country).map(code -> code.toUpperCase(Locale.ROOT)));
    }

    /** Empty where the bytes are no page, which is said. What was odd about the bytes is among the problems. */
    Optional<PageFacts> facts(String name, InputStream content, Setting setting, InputFiles inputs) throws IOException {
        PageText text = PageText.read(InputFiles.whole(content), Optional.empty());
        if (isJson(text.text())) {
            inputs.complain(name, "is JSON and not a page; accepted: HTML, or plain text with --text");
            return Optional.empty();
        }
        if (isBinary(text.text())) {
            inputs.complain(name, "is no text, or its encoding cannot be told; accepted: HTML");
            return Optional.empty();
        }
        PageTree tree = PageTree.of(text.text(), url);
        PageFacts facts = PageFacts.of(tree, setting);
        List<PageProblem> problems = new ArrayList<>(text.problems());
        tree.problems().stream().filter(one -> !facts.problems().contains(one)).forEach(problems::add);
        problems.addAll(facts.problems());
        return Optional.of(new PageFacts(facts.claims(), facts.reviews(), problems));
    }

    /** By how it begins; it can be read from there all the same. */
    static boolean isBinary(BufferedInputStream content) throws IOException {
        content.mark(HEAD);
        byte[] head = content.readNBytes(HEAD);
        content.reset();
        return isBinary(new String(head, StandardCharsets.UTF_8));
    }

    /** Also true for UTF-16 that does not say so: each second character would be a null. */
    static boolean isBinary(String text) {
        String head = text.substring(0, Math.min(text.length(), HEAD));
        long controls = head.chars()
                .filter(each -> Character.isISOControl(each) && !Character.isWhitespace(each))
                .count();
        return controls > head.length() * MOST_CONTROLS;
    }

    private static boolean isJson(String text) {
        String start = text.substring(0, Math.min(text.length(), 200)).strip();
        return start.startsWith("{") || start.startsWith("[{") || start.startsWith("[\"");
    }
}
