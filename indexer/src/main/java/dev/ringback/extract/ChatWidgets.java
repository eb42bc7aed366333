package dev.ringback.extract;

import dev.ringback.extract.page.Attr;
import dev.ringback.extract.page.PageElements;
import dev.ringback.extract.page.PageElements.Kind;
import dev.ringback.extract.page.Setting;
import dev.ringback.extract.passage.Passage;
import dev.ringback.extract.phone.PrintedPhones;
import dev.ringback.model.Channel;
import dev.ringback.model.ReadClaim;
import dev.ringback.model.Reading.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Chats that a page shows by a program or a link. They show a channel, and neither its hours nor whom it is for. */
final class ChatWidgets {
    /** Programs that show a chat are some KB; what is longer is the site's own. */
    private static final int MOST_SCRIPT = 50_000;

    /** https://faq.whatsapp.com/5913398998672934, with a number: without one it is for sharing. */
    private static final Pattern CLICK_TO_CHAT = Pattern.compile(
            "https?://(?:wa\\.me/|(?:api|web)\\.whatsapp\\.com/send/?\\?(?:[^#]{0,200}&)?phone=)(?:\\+|%2B)?([1-9][0-9]{6,14})(?![0-9]).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private ChatWidgets() {}

    static List<ReadClaim> of(PageElements elements, List<Passage> passages, Setting setting) {
        List<ReadClaim> claims = new ArrayList<>();
        passages.forEach(passage -> passage.links()
                .forEach(link -> messaging(passage, link, setting).ifPresent(claims::add)));
        widget(elements)
                .ifPresent(widget -> claims.add(FoundClaims.channel(
                        Channel.CHAT,
                        Optional.empty(),
                        FoundClaims.reading(Method.WIDGET, widget.name().toLowerCase(Locale.ROOT), ""))));
        return claims;
    }

    private static Optional<ChatWidget> widget(PageElements elements) {
        for (Element script : elements.of(Kind.SCRIPT)) {
            String text = Attr.has(script, "src") ? Attr.of(script, "src") : script.data();
            Optional<ChatWidget> found =
                    text.length() > MOST_SCRIPT || isData(script) ? Optional.empty() : ChatWidget.in(text);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean isData(Element script) {
        String type = Attr.of(script, "type");
        return type.contains("json") || type.contains("template");
    }

    private static Optional<ReadClaim> messaging(Passage passage, Passage.Link link, Setting setting) {
        Matcher matcher = CLICK_TO_CHAT.matcher(link.href());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<String> phone = PrintedPhones.only("+" + matcher.group(1), setting);
        return phone.map(number -> FoundClaims.channel(Channel.MESSAGING, phone, FoundClaims.linked(passage, link)));
    }
}
