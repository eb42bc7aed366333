package dev.ringback.serve.page;

import dev.ringback.serve.words.Words;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.inject.Singleton;
import java.util.Map;

/** Fills in the templates that were compiled with the code; what is filled in is escaped by where it stands. Thread-safe. */
@Singleton
class Templates {
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dev.ringback.serve.templates");
    private final Site site;

    Templates(Assets assets) {
        this.site = new Site(
                Words.ENGLISH, assets.stylesheet().path(), assets.icon().path());
    }

    Words words() {
        return site.words();
    }

    /** The page in UTF-8. */
    byte[] html(String template, Frame frame, Object page) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template + ".jte", Map.of("site", site, "frame", frame, "page", page), output);
        return output.toByteArray();
    }
}
