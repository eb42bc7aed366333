package dev.ringback.extract.status;

import dev.ringback.extract.page.PageText;
import dev.ringback.extract.page.Words;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * XML that strangers wrote. With a DOCTYPE it is refused, so that no entity can name a file or grow; nothing outside of
 * the bytes is ever opened.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/XML_External_Entity_Prevention_Cheat_Sheet.html">XXE</a>
 */
final class SafeXml {
    /** Feeds with XHTML inside stay below 40; walks over the tree need a stack as deep. */
    private static final int MOST_DEPTH = 200;

    /** A full feed of 50 entries has some 5,000 elements with its XHTML. */
    private static final int MOST_ELEMENTS = 200_000;

    /** Where the declaration may name the encoding. https://www.w3.org/TR/xml/#NT-EncodingDecl */
    private static final int HEAD_BYTES = 200;

    private static final Pattern ENCODING =
            Pattern.compile("^[^<>]{0,4}<\\?xml\\b[^>]{0,100}?\\bencoding\\s{0,9}=\\s{0,9}[\"']([A-Za-z0-9._-]{1,40})");
    private static final Pattern DECLARATION = Pattern.compile("^\\s{0,1000}+<\\?xml\\b[^>]{0,200}\\?>");

    private SafeXml() {}

    /** What reading came to. */
    sealed interface Reading {
        record Tree(Document document) implements Reading {}

        /**
         * @param why one clause for people
         */
        record Broken(String why) implements Reading {}
    }

    static PageText text(byte[] body, Optional<String> contentType) {
        boolean told = contentType.filter(type -> type.contains("charset")).isPresent();
        return PageText.read(body, told ? contentType : Optional.of("text/xml; charset=" + declared(body)));
    }

    private static String declared(byte[] body) {
        if (body.length > 3 && body[0] == 0 && body[1] == '<') {
            return "utf-16be";
        }
        if (body.length > 3 && body[0] == '<' && body[1] == 0) {
            return "utf-16le";
        }
        String head = new String(body, 0, Math.min(body.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        Matcher named = ENCODING.matcher(head.stripLeading());
        // That it could be read shows that it is not in UTF-16.
        return named.find()
                        && !named.group(1).toLowerCase(java.util.Locale.ROOT).startsWith("utf-16")
                ? named.group(1)
                : "utf-8";
    }

    static Reading read(String text) {
        // The characters are decoded already, so what the declaration says of bytes is past.
        String bare = DECLARATION.matcher(text).replaceFirst("").strip();
        try {
            return new Reading.Tree(builder().build(new StringReader(bare)));
        } catch (JDOMException | IOException fault) {
            return new Reading.Broken(Words.plain(String.valueOf(fault.getMessage()), 200));
        } catch (RuntimeException fault) {
            // Garbage that finds a fault in the parser must not end the run.
            return new Reading.Broken("the parser gave up: " + Words.plain(String.valueOf(fault), 200));
        }
    }

    private static SAXBuilder builder() {
        SAXBuilder builder = new SAXBuilder();
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
        builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        builder.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        builder.setEntityResolver((name, address) -> {
            throw new SAXException("it names \"" + address + "\"; accepted is a feed in one piece");
        });
        builder.setXMLFilter(new Bounds());
        return builder;
    }

    /** Stops where a tree grows deeper or larger than any feed. */
    private static final class Bounds extends XMLFilterImpl {
        private int depth;
        private int elements;

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
            depth++;
            elements++;
            if (depth > MOST_DEPTH || elements > MOST_ELEMENTS) {
                throw new SAXException("more than " + MOST_DEPTH + " levels or " + MOST_ELEMENTS + " elements");
            }
            super.startElement(uri, local, name, attributes);
        }

        @Override
        public void endElement(String uri, String local, String name) throws SAXException {
            depth--;
            super.endElement(uri, local, name);
        }
    }
}
