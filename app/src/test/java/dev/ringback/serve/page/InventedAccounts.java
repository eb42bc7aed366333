package dev.ringback.serve.page;

import dev.ringback.form.CatalogueRow;
import dev.ringback.form.Json;
import dev.ringback.form.ReviewForm;
import dev.ringback.form.RowKind;
import dev.ringback.index.Generation;
import dev.ringback.model.Aspect;
import dev.ringback.model.Business;
import dev.ringback.model.KeptReview;
import dev.ringback.model.Mention;
import dev.ringback.model.Polarity;
import dev.ringback.model.Review;
import dev.ringback.model.ReviewReading;
import dev.ringback.model.TimeTaken;
import dev.ringback.model.Verdict;
import dev.ringback.model.Verdict.Ground;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Reviews of the companies of the invented catalogue, at invented sources: merchants' with shown and with hidden texts,
 * anyone's, consumers', and complaints to an invented authority. No sentence is anybody's.
 */
final class InventedAccounts {
    static final String SHOWN = "till-talk";
    static final String HIDDEN = "shop-forum";
    static final String ANYONE = "market-hall";
    static final String CONSUMERS = "wallet-world";
    static final String AUTHORITY = "complaint-desk";

    /** Words that stand in hidden texts alone: in the text, before and after it, in the reply, the author and an address. */
    static final List<String> SECRETS =
            List.of("quuxwobble", "frabjousterminal", "plimsollgate", "snarkreply", "authorkeyzed", "zedmail");

    private static final String HIDDEN_TEXT =
            "Our frabjousterminal died and quuxwobble happened near plimsollgate, write to zedmail@hidden.example.";

    private static final List<String> PRAISE = List.of(
            "Called at nine in the evening and a person picked up after two minutes. Card machine back in ten.",
            "Support knew the terminal, walked me through it and rang back the next day as promised.",
            "Friendly people on the phone, and they stayed on the line until the reader worked again.");
    private static final List<String> BLAME = List.of(
            "Nobody answers the phone on a Saturday. Waited three days for a reply by e-mail.",
            "Passed from one desk to the next, each asked for the same number, and the card machine stayed dead.",
            "They promised a spare by Tuesday. It came nine days later and nobody said sorry.");

    private static final LocalDate LAST = LocalDate.of(2026, 11, 14);

    private final List<CatalogueRow> rows;
    private final Random random = new Random(5);
    private int number;

    private InventedAccounts(List<CatalogueRow> rows) {
        this.rows = rows;
    }

    static Generation in(Path folder) {
        return Generation.inMemory(rows(folder));
    }

    /** Day Pay has many accounts, Week Pay few, Noon Pay a flood of copies; the others none. */
    static List<CatalogueRow> rows(Path folder) {
        InventedAccounts accounts = new InventedAccounts(InventedCatalogue.rows(folder));
        accounts.source(SHOWN, "Till Talk", "merchants", true);
        accounts.source(HIDDEN, "Shop Forum", "merchants", false);
        accounts.source(ANYONE, "Market Hall", "anyone", true);
        accounts.source(CONSUMERS, "Wallet World", "consumers", false);
        accounts.source(AUTHORITY, "Complaint Desk", "consumers", false);
        for (int i = 0; i < 66; i++) {
            accounts.account("day-pay", List.of(SHOWN, HIDDEN, ANYONE).get(i % 3), Review.Kind.REVIEW);
        }
        for (int i = 0; i < 12; i++) {
            accounts.account("day-pay", CONSUMERS, Review.Kind.REVIEW);
            accounts.account("day-pay", AUTHORITY, Review.Kind.COMPLAINT);
        }
        for (int i = 0; i < 3; i++) {
            accounts.account("week-pay", SHOWN, Review.Kind.REVIEW);
        }
        for (int i = 0; i < 25; i++) {
            accounts.copy("noon-pay", i);
        }
        return accounts.rows;
    }

    private void source(String name, String title, String writers, boolean mayShow) {
        rows.add(new CatalogueRow(RowKind.REVIEW_SOURCE, Json.tree("""
                {"name":"%s","title":"%s","url":"https://%s.example/","writers":"%s",
                 "licence":{"show":%s,"note":"%s","url":"https://%s.example/terms","read_at":"2026-11-01"}}
                """.formatted(
                        name,
                        title,
                        name,
                        writers,
                        mayShow,
                        mayShow ? "CC BY 4.0, by its terms" : "its terms keep texts to itself",
                        name))));
    }

    private void account(String provider, String source, Review.Kind kind) {
        boolean praise = random.nextInt(5) < 3;
        boolean shown = source.equals(SHOWN) || source.equals(ANYONE);
        boolean starsOnly = shown && random.nextInt(6) == 0;
        String text = !shown ? HIDDEN_TEXT : (praise ? PRAISE : BLAME).get(random.nextInt(3));
        List<Mention> mentions = starsOnly ? List.of() : mentions(praise, shown);
        LocalDate day = LAST.minusDays(random.nextInt(900));
        Review review = review(
                provider,
                source,
                kind,
                BigDecimal.valueOf(praise ? 4 + random.nextInt(2) : 1 + random.nextInt(2)),
                day,
                starsOnly ? Optional.empty() : Optional.of(text),
                random.nextInt(3) == 0
                        ? Optional.of(new Review.Reply(
                                Optional.of(shown ? "Thank you, we have passed it on." : "snarkreply to you"),
                                Optional.of(day),
                                Optional.empty()))
                        : Optional.empty());
        add(review, mentions, number % 11 == 0 ? late() : new Verdict(Verdict.WHOLE, List.of(), true), shown);
    }

    private static Verdict late() {
        return new Verdict(0, List.of(new Ground(Ground.Kind.LATER_ONE, Optional.empty())), true);
    }

    private List<Mention> mentions(boolean praise, boolean shown) {
        List<Mention> mentions = new ArrayList<>();
        for (Aspect aspect : Aspect.values()) {
            if (random.nextInt(4) == 0 && aspect != Aspect.GENERAL) {
                boolean other = random.nextInt(6) == 0;
                Polarity polarity =
                        random.nextInt(9) == 0 ? Polarity.MIXED : praise == other ? Polarity.NEG : Polarity.POS;
                mentions.add(new Mention(aspect, polarity, shown ? "a person picked up" : "quuxwobble happened"));
            }
        }
        return mentions;
    }

    /** One text many times in one week; the first counts. */
    private void copy(String provider, int place) {
        Review review = review(
                provider,
                ANYONE,
                Review.Kind.REVIEW,
                BigDecimal.valueOf(5),
                LAST.minusDays(place % 5),
                Optional.of("Best support of all, they answer at once and solve all of it."),
                Optional.empty());
        List<Ground> grounds =
                List.of(new Ground(Ground.Kind.COPY, Optional.of(24)), new Ground(Ground.Kind.BURST, Optional.of(12)));
        Verdict verdict =
                place == 0 ? new Verdict(500, List.of(grounds.getLast()), true) : new Verdict(0, grounds, true);
        add(review, List.of(new Mention(Aspect.REACH, Polarity.POS, "they answer at once")), verdict, true);
    }

    private Review review(
            String provider,
            String source,
            Review.Kind kind,
            BigDecimal stars,
            LocalDate day,
            Optional<String> text,
            Optional<Review.Reply> reply) {
        String item = "item-" + number++;
        return new Review(
                ReviewForm.id(source, item),
                provider,
                source,
                item,
                kind,
                Optional.of("authorkeyzed" + number),
                Optional.of(number % 5),
                Optional.of(stars),
                source.equals(HIDDEN) ? Optional.of(stars) : Optional.empty(),
                Optional.of(day),
                Optional.empty(),
                text,
                Optional.of("en"),
                number % 4 == 0,
                Optional.empty(),
                Optional.of(number % 3 == 0 ? "GB" : "US"),
                number % 2 == 0 ? Optional.of(Business.RESTAURANT) : Optional.empty(),
                Optional.of("https://" + source + ".example/reviews/" + item),
                reply,
                kind == Review.Kind.COMPLAINT
                        ? Optional.of(new Review.Complaint(
                                Optional.of("Prepaid card"),
                                Optional.of("Trouble using it"),
                                Optional.of("Closed with explanation"),
                                Optional.of(true),
                                Optional.of(day)))
                        : Optional.empty());
    }

    private void add(Review review, List<Mention> mentions, Verdict verdict, boolean shown) {
        List<TimeTaken> times = mentions.isEmpty()
                ? List.of()
                : List.of(new TimeTaken(
                        TimeTaken.Of.WAIT, Duration.ofDays(3), shown ? "waited three days" : "near plimsollgate"));
        KeptReview kept =
                new KeptReview(review, new ReviewReading(1, Optional.of("en"), mentions, times), verdict, shown);
        rows.add(new CatalogueRow(RowKind.REVIEW, ReviewForm.write(kept)));
    }
}
