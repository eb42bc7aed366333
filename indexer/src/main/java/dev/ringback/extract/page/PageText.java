package dev.ringback.extract.page;

import dev.ringback.extract.page.PageProblem.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of a page. Its encoding is told by its first bytes, else by the answer's head, else within the page; else
 * it is UTF-8. Bytes that are none in it become U+FFFD.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding">the order</a>
 */
public record PageText(String text, Charset encoding, List<PageProblem> problems) {
    /** What a page may have; the fetch keeps to it too. */
    public static final int MOST_BYTES = 2 * 1024 * 1024;

    /** Where a page may name its encoding. */
    private static final int HEAD_BYTES = 1024;

    /** Stands for bytes that are none in the encoding, or for itself. */
    private static final char REPLACED = '\uFFFD';

    private static final Pattern COMMENT = Pattern.compile("<!--.*?(-->|$)", Pattern.DOTALL);
    private static final Pattern META =
            Pattern.compile("<meta\\b[^>]*?\\bcharset\\s*=\\s*[\"']?\\s*([^\\s\"'/>;]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*[\"']?\\s*([^\\s\"';]+)", Pattern.CASE_INSENSITIVE);

    public PageText {
        problems = List.copyOf(problems);
    }

    private record Mark(Charset encoding, int bytes) {}

    public static PageText read(byte[] body, Optional<String> contentType) {
        List<PageProblem> problems = new ArrayList<>();
        Optional<Mark> mark = mark(body);
        Charset encoding = mark.map(Mark::encoding)
                .or(() -> head(contentType, problems))
                .or(() -> within(body, problems))
                .orElse(StandardCharsets.UTF_8);
        int from = mark.map(Mark::bytes).orElse(0);
        int length = Math.min(body.length - from, MOST_BYTES);
        if (length < body.length - from) {
            problems.add(new PageProblem(
                    Kind.TOO_LONG, "the page has " + body.length + " bytes; read are the first " + MOST_BYTES));
        }
        String text = decoded(body, from, length, encoding, problems);
        return new PageText(text, encoding, problems);
    }

    private static Optional<Mark> mark(byte[] body) {
        if (begins(body, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new Mark(StandardCharsets.UTF_8, 3));
        }
        if (begins(body, 0xFE, 0xFF)) {
            return Optional.of(new Mark(StandardCharsets.UTF_16BE, 2));
        }
        return begins(body, 0xFF, 0xFE) ? Optional.of(new Mark(StandardCharsets.UTF_16LE, 2)) : Optional.empty();
    }

    private static boolean begins(byte[] body, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= body.length || (body[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Charset> head(Optional<String> contentType, List<PageProblem> problems) {
        return contentType.map(CHARSET::matcher).filter(Matcher::find).flatMap(found -> {
            Optional<Charset> encoding = Encodings.named(found.group(1));
            return refused(found.group(1), encoding, problems);
        });
    }

    private static Optional<Charset> within(byte[] body, List<PageProblem> problems) {
        String head = new String(body, 0, Math.min(body.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        Matcher meta = META.matcher(COMMENT.matcher(head).replaceAll(" "));
        return meta.find() ? refused(meta.group(1), Encodings.namedWithin(meta.group(1)), problems) : Optional.empty();
    }

    private static Optional<Charset> refused(String name, Optional<Charset> encoding, List<PageProblem> problems) {
        if (encoding.isEmpty()) {
            String shown = Words.plain(name, 40);
            problems.add(new PageProblem(
                    Kind.ENCODING_REFUSED,
                    "the encoding \"" + shown + "\" is not accepted; accepted are those of the web such as UTF-8"));
        }
        return encoding;
    }

    private static String decoded(byte[] body, int from, int length, Charset encoding, List<PageProblem> problems) {
        if (encoding.equals(StandardCharsets.UTF_8)) {
            String text = new String(body, from, length, encoding);
            if (text.indexOf(REPLACED) < 0) {
                return text;
            }
        }
        ByteBuffer bytes = ByteBuffer.wrap(body, from, length);
        try {
            return encoding.newDecoder().decode(bytes.duplicate()).toString();
        } catch (CharacterCodingException notWhole) {
            problems.add(new PageProblem(Kind.BYTES_REPLACED, "some bytes are none in " + encoding.name()));
            return replaced(bytes, encoding);
        }
    }

    private static String replaced(ByteBuffer bytes, Charset encoding) {
        try {
            return encoding.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(bytes)
                    .toString();
        } catch (CharacterCodingException fault) {
            throw new IllegalStateException("A decoder told to replace has refused", fault);
        }
    }
}
