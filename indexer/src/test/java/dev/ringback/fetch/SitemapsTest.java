package dev.ringback.fetch;

import static dev.ringback.fetch.Replies.address;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitemapsTest {
    private static final WebAddress AT = address("https://www.example.com/sitemap.xml");
    private static final String NAMESPACE = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

    @Test
    void pagesAreRead() {
        Sitemaps.Reading reading =
                read("<urlset " + NAMESPACE + "><url><loc>https://www.example.com/help?a=1&amp;b=2</loc></url>"
                        + "<url><loc>ftp://www.example.com/</loc></url></urlset>");
        assertEquals(new Sitemaps.Reading.Pages(List.of(address("https://www.example.com/help?a=1&b=2"))), reading);
    }

    @Test
    void textIsRead() {
        assertEquals(
                new Sitemaps.Reading.Pages(List.of(address("https://www.example.com/a"))),
                read("https://www.example.com/a\nhttps://10.0.0.1/\n"));
    }

    @Test
    void noMoreThanTheBoundsAreKept() {
        String pages = IntStream.range(0, 6_000)
                .mapToObj(i -> "<url><loc>https://www.example.com/" + i + "</loc></url>")
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                .toString();
        var kept = assertInstanceOf(
                Sitemaps.Reading.Pages.class, read("<urlset " + NAMESPACE + ">" + pages + "</urlset>"));
        assertEquals(5_000, kept.addresses().size());
        String children = pages.replace("url>", "sitemap>");
        var index = assertInstanceOf(
                Sitemaps.Reading.Index.class, read("<sitemapindex " + NAMESPACE + ">" + children + "</sitemapindex>"));
        assertEquals(20, index.sitemaps().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "<html></html>", "<urlset", "<?xml version=\"1.0\"?>", "\u001f\u008bgz"})
    void whatIsNoSitemapIsRefused(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        assertInstanceOf(Sitemaps.Reading.Refused.class, Sitemaps.read(AT, bytes));
    }

    @Test
    void noEntityReachesAFileOrAHost(@TempDir Path folder) throws IOException {
        Path canary = Files.writeString(folder.resolve("canary.txt"), "https://canary.example.com/");
        try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(200);
            List<byte[]> samples = samples(canary.toUri().toString(), "http://127.0.0.1:" + listener.getLocalPort());
            assertEquals(20, samples.size());
            for (byte[] sample : samples) {
                Sitemaps.Reading reading = Sitemaps.read(AT, sample);
                assertTrue(!reading.toString().contains("canary.example.com"), reading::toString);
                assertInstanceOf(Sitemaps.Reading.Refused.class, reading, () -> new String(sample));
            }
            assertThrows(SocketTimeoutException.class, listener::accept);
        }
    }

    private static List<byte[]> samples(String file, String host) {
        String body = "<urlset " + NAMESPACE + "><url><loc>&x;</loc></url></urlset>";
        List<String> types = List.of(
                "<!DOCTYPE urlset SYSTEM \"%s\">",
                "<!DOCTYPE urlset PUBLIC \"-//A//B//EN\" \"%s\">",
                "<!DOCTYPE urlset [<!ENTITY x SYSTEM \"%s\">]>",
                "<!DOCTYPE urlset [<!ENTITY x PUBLIC \"p\" \"%s\">]>",
                "<!DOCTYPE urlset [<!ENTITY %% p SYSTEM \"%s\"> %%p;]>",
                "\n\t<!-- -->\n<!DOCTYPE urlset [<!ENTITY x SYSTEM '%s'>]>",
                "<!DOCTYPE\nurlset\n[\n<!ENTITY\nx\nSYSTEM\n\"%s\"\n>\n]>");
        List<byte[]> samples = new ArrayList<>();
        for (String type : types) {
            Stream.of(file, host).forEach(to -> samples.add(bytes(type.formatted(to) + body, StandardCharsets.UTF_8)));
        }
        String entity = "<?xml version=\"1.0\"?>" + types.get(2).formatted(file) + body;
        samples.add(bytes("\uFEFF" + entity, StandardCharsets.UTF_8));
        samples.add(bytes("\uFEFF" + entity, StandardCharsets.UTF_16LE));
        samples.add(bytes(entity, StandardCharsets.UTF_16BE));
        samples.add(bytes(entity, Charset.forName("UTF-32BE")));
        samples.add(bytes("<?xml version=\"1.0\"?>" + laughs() + body, StandardCharsets.UTF_8));
        samples.add(bytes(
                "<urlset " + NAMESPACE + " xmlns:i=\"http://www.w3.org/2001/XInclude\"><i:include href=\"" + file
                        + "\" parse=\"text\"/><url><loc>&x;</loc></url><!ENTITY></urlset>",
                StandardCharsets.UTF_8));
        return samples;
    }

    /** A billion laughs. */
    private static String laughs() {
        StringBuilder text = new StringBuilder("<!DOCTYPE urlset [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            text.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return text.append("<!ENTITY x \"&l9;\">]>").toString();
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    private static Sitemaps.Reading read(String text) {
        return Sitemaps.read(AT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The parser behind it would read this one without harm; it is never to see what declares terms of its own. */
    @Test
    void aSitemapWithADoctypeIsRefusedBeforeItIsParsed() {
        String text = "<?xml version=\"1.0\"?><!DOCTYPE urlset>"
                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
                + "<url><loc>https://www.example.com/help</loc></url></urlset>";
        WebAddress sitemap =
                WebAddress.read("https://www.example.com/sitemap.xml").found().orElseThrow();
        assertEquals(
                new Sitemaps.Reading.Refused(
                        "the content has a DOCTYPE or entities of its own; XML without is accepted"),
                Sitemaps.read(sitemap, text.getBytes(StandardCharsets.UTF_8)));
    }
}
