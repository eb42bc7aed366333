package dev.ringback.extract.passage;

import dev.ringback.extract.page.Attr;
import dev.ringback.extract.page.Language;
import dev.ringback.extract.passage.Passage.Form;
import dev.ringback.extract.passage.Passage.Mark;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What an element means for all that stands within it.
 *
 * @param bold whether it is made to stand out, as labels are
 * @param introduction of everything within: the term of a definition, the line before a list
 */
record Around(Form form, Set<Mark> marks, boolean bold, Optional<Language> language, Optional<String> introduction) {

    static Around page(Optional<Language> language) {
        return new Around(Form.TEXT, Set.of(), false, language, Optional.empty());
    }

    Around within(Element element, PageNames names) {
        Set<Mark> own = Markup.marks(element, names);
        boolean bolder = bold || Markup.isBold(element);
        String tag = Attr.has(element, "lang") ? Attr.of(element, "lang") : Attr.of(element, "xml:lang");
        if (own.isEmpty() && bolder == bold && tag.isBlank()) {
            return this;
        }
        // What is marked as of a language that is not ours is of none that we know.
        return new Around(form, union(own), bolder, tag.isBlank() ? language : Language.ofTag(tag), introduction);
    }

    private Set<Mark> union(Set<Mark> own) {
        EnumSet<Mark> all = EnumSet.noneOf(Mark.class);
        all.addAll(marks);
        all.addAll(own);
        return all;
    }

    Around as(Form other) {
        return new Around(other, marks, bold, language, introduction);
    }

    Around plain() {
        return bold ? new Around(form, marks, false, language, introduction) : this;
    }

    /** Keeps what it has where there is no nearer one. */
    Around introducedBy(Optional<String> nearer) {
        return nearer.isPresent() ? new Around(form, marks, bold, language, nearer) : this;
    }
}
