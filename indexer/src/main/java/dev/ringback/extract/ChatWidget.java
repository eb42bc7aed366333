package dev.ringback.extract;

import dev.ringback.extract.page.WordFinder;
import java.util.Arrays;
import java.util.Optional;

/** Programs of third parties that show a chat on a page, by the addresses they are loaded from and the names they use. */
enum ChatWidget {
    /** https://developers.intercom.com/installing-intercom/web/installation */
    INTERCOM("widget.intercom.io", "js.intercomcdn.com", "window.intercomSettings", "Intercom('boot'"),
    /** https://developer.zendesk.com/api-reference/widget/introduction/ */
    ZENDESK("v2.zopim.com", "static.zdassets.com/ekr/snippet.js", "window.$zopim", "zE('messenger"),
    /** https://devdocs.drift.com/docs/getting-started */
    DRIFT("js.driftt.com", "drift.load("),
    /** https://platform.text.com/docs/extending-chat-widget/javascript-api */
    LIVECHAT("cdn.livechatinc.com", "window.__lc.license", "__lc.license"),
    /** https://developer.tawk.to/jsapi/ */
    TAWK("embed.tawk.to", "Tawk_API"),
    /** https://developers.hubspot.com/docs/api/conversation/chat-widget-sdk */
    HUBSPOT("js.usemessages.com", "HubSpotConversations.widget", "hsConversationsSettings"),
    /** https://docs.crisp.chat/guides/chatbox-sdks/web-sdk/ */
    CRISP("client.crisp.chat", "CRISP_WEBSITE_ID"),
    /** https://developers.freshchat.com/web-sdk/ */
    FRESHCHAT("wchat.freshchat.com", "fcWidget.init("),
    /** https://developers.liveperson.com/le-tag.html */
    LIVEPERSON("lptag.liveperson.net", "lpcdn.lpsnmedia.net", "window.lpTag"),
    /** https://www.olark.com/api */
    OLARK("static.olark.com", "olark.identify("),
    /** https://developer.salesforce.com/docs/service/messaging-web/guide/introduction.html */
    SALESFORCE("service.force.com/embeddedservice", "embeddedservice_bootstrap.init", "embedded_svc.init("),
    /** https://developer.genesys.cloud/commdigital/digital/webmessaging/messengersdk */
    GENESYS("genesys-bootstrap/genesys.min.js", "genesys-bootstrap", "Genesys(\"subscribe\""),
    /** https://docs.gorgias.com/en-US/chat-javascript-api-81790 */
    GORGIAS("config.gorgias.chat", "config.gorgias.io", "GorgiasChat.init"),
    /** https://developers.tidio.com/docs/widget-installation */
    TIDIO("code.tidio.co", "tidioChatApi");

    private static final WordFinder ANY = new WordFinder(
            Arrays.stream(values()).flatMap(widget -> widget.marks.lines()).toList());

    /** One a line. */
    private final String marks;

    ChatWidget(String... marks) {
        this.marks = String.join("\n", marks);
    }

    /** The first that a script, its address or its text, shows. */
    static Optional<ChatWidget> in(String script) {
        return ANY.isAnyIn(script)
                ? Arrays.stream(values()).filter(widget -> widget.isIn(script)).findFirst()
                : Optional.empty();
    }

    private boolean isIn(String script) {
        return marks.lines().anyMatch(script::contains);
    }
}
