package dev.ringback.app;

import dev.ringback.extract.PageFacts;
import dev.ringback.extract.page.PageProblem;
import dev.ringback.extract.page.PageText;
import dev.ringback.extract.page.PageTree;
import dev.ringback.extract.page.Setting;
import dev.ringback.hours.Zones;
import dev.ringback.model.Source;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What is known of pages beside their bytes, and how the bytes are read. */
final class PageOptions {
    /** Country codes whose domains people all over the world register: https://en.wikipedia.org/wiki/CcTLD#Generic_ccTLDs */
    private static final Set<String> OF_ANYBODY = Set.of(
            "ac", "ad", "ag", "ai", "am", "as", "cc", "cd", "co", "dj", "fm", "gg", "io", "la", "li", "ly", "me", "ms",
            "nu", "sc", "sh", "so", "sr", "su", "tk", "tm", "to", "tv", "vc", "ws");

    @Option(names = "--url", paramLabel = "URL", description = "The address of the page, which links in it rest on.")
    String url = "";

    @Option(
            names = "--country",
            paramLabel = "CODE",
            description = "The country the page speaks to, like US (default: told by the address, as .fr).")
    @Nullable
    String country;

    Setting setting(CommandLine command) {
        if (country != null && !Zones.known(country)) {
            throw new CommandLine.ParameterException(
                    command,
                    Stranger.visible(
                            "--country is \"" + country + "\"; accepted: an ISO 3166-1 code of two letters, like US"));
        }
        Optional<String> spoken = Optional.ofNullable(country).map(code -> code.toUpperCase(Locale.ROOT));
        return new Setting(Optional.empty(), spoken.or(() -> Source.hostOf(url).flatMap(PageOptions::country)));
    }

    private static Optional<String> country(String host) {
        String end = host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String code = end.equals("uk") ? "GB" : end.toUpperCase(Locale.ROOT);
        return end.length() == 2 && !OF_ANYBODY.contains(end) && Zones.known(code)
                ? Optional.of(code)
                : Optional.empty();
    }

    /** Empty where the bytes are no page, which is said. What was odd about the bytes is among the problems. */
    Optional<PageFacts> facts(String name, InputStream content, Setting setting, InputFiles inputs) throws IOException {
        PageText text = PageText.read(InputFiles.whole(content), Optional.empty());
        if (isJson(text.text())) {
            inputs.complain(name, "is JSON and not a page; accepted: HTML, or plain text with --text");
            return Optional.empty();
        }
        PageTree tree = PageTree.of(text.text(), url);
        PageFacts facts = PageFacts.of(tree, setting);
        List<PageProblem> problems = new ArrayList<>(text.problems());
        tree.problems().stream().filter(one -> !facts.problems().contains(one)).forEach(problems::add);
        problems.addAll(facts.problems());
        return Optional.of(new PageFacts(facts.claims(), facts.reviews(), problems));
    }

    private static boolean isJson(String text) {
        String start = text.substring(0, Math.min(text.length(), 200)).strip();
        return start.startsWith("{") || start.startsWith("[{") || start.startsWith("[\"");
    }
}
