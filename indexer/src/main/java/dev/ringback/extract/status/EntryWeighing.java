package dev.ringback.extract.status;

import dev.ringback.extract.page.Words;
import dev.ringback.extract.status.StatusEntry.Phase;
import dev.ringback.extract.status.StatusEntry.Post;
import dev.ringback.extract.status.StatusEntry.Sight;
import dev.ringback.extract.status.StatusReading.Origin;
import dev.ringback.model.Incident;
import dev.ringback.model.Incident.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes an incident of an item: when it began, when it ended, how often the page spoke. */
final class EntryWeighing {
    private static final int MOST_TITLE = 200;
    private static final int MOST_ID = 100;

    /** A post that was put there so much later than it shows was not there for those who waited. */
    private static final Duration LATE = Duration.ofDays(1);

    private final StatusEntry entry;
    private final Origin origin;
    private final List<Post> posts;
    private final boolean isOver;
    private final Type type;
    private final StatedTimes stated;

    private EntryWeighing(StatusEntry entry, Origin origin) {
        this.entry = entry;
        this.origin = origin;
        this.posts =
                entry.posts().stream().sorted(Comparator.comparing(Post::at)).toList();
        this.isOver = over();
        this.type = entry.type().orElseGet(this::toldType);
        this.stated = type == Type.INCIDENT ? statedTimes() : StatedTimes.NONE;
    }

    static Incident weigh(StatusEntry entry, Origin origin) {
        return new EntryWeighing(entry, origin).incident();
    }

    private Incident incident() {
        Optional<Start> start = start();
        Optional<Instant> end = end(start.map(Start::at));
        boolean goesOn = !isOver && entry.sight() != Sight.FROZEN;
        String id = id(start.map(Start::at));
        EntryMeaning meaning = EntryMeaning.of(entry, posts, type);
        return new Incident(
                id,
                origin.provider(),
                Words.plain(entry.title(), MOST_TITLE),
                type,
                meaning.ownFault(),
                meaning.affects(),
                entry.impact().map(text -> Words.plain(text, MOST_ID)).filter(text -> !text.isEmpty()),
                start.map(Start::at),
                start.map(Start::basis),
                firstWord(start.map(Start::at)),
                end,
                goesOn ? lastSeen(start.map(Start::at)) : Optional.empty(),
                Optional.empty(),
                end.isPresent() ? "exact" : "unknown",
                updates(),
                silence(end),
                origin.provider() + ":" + id,
                origin.source(),
                origin.readAt().atOffset(ZoneOffset.UTC).toLocalDate());
    }

    private boolean over() {
        return posts.reversed().stream()
                .flatMap(post -> post.phase().stream())
                .filter(phase -> phase != Phase.NOTE && phase != Phase.AFTER)
                .findFirst()
                .map(phase -> phase == Phase.OVER)
                .filter(told -> told || entry.phase().isEmpty())
                .orElseGet(() -> entry.phase()
                        .map(phase -> phase == Phase.OVER || phase == Phase.AFTER)
                        .orElse(entry.ended().isPresent()));
    }

    private Type toldType() {
        boolean planned = posts.stream()
                .flatMap(post -> post.phase().stream())
                .anyMatch(phase -> phase == Phase.SCHEDULED || phase == Phase.STARTED);
        boolean named = entry.planned().isPresent()
                || entry.phase().filter(phase -> phase == Phase.SCHEDULED).isPresent();
        boolean broken = posts.stream()
                .anyMatch(post -> post.phase().filter(Phase.OPEN::equals).isPresent());
        boolean titled = !broken && StatusWords.OURS.has("type", "MAINTENANCE", entry.title());
        return planned || named || titled ? Type.MAINTENANCE : Type.INCIDENT;
    }

    private StatedTimes statedTimes() {
        Optional<Instant> start = Optional.empty();
        Optional<Instant> end = Optional.empty();
        for (int i = 0; i < posts.size(); i++) {
            boolean last = isOver && i == posts.size() - 1;
            StatedTimes said = StatedTimes.in(posts.get(i), entry.zone(), last, last && i == 0);
            start = start.or(said::start);
            end = said.end();
        }
        Optional<Instant> began = start.filter(this::isPossible);
        return new StatedTimes(began, began.isPresent() ? end : Optional.empty());
    }

    /** A start after the first word is none, unless all was told in one post afterwards. */
    private boolean isPossible(Instant start) {
        Instant first = posts.getFirst().at();
        return posts.size() == 1 && isOver || start.isBefore(first.minus(Duration.ofSeconds(59)));
    }

    private record Start(Instant at, String basis) {}

    private Optional<Start> start() {
        return type == Type.MAINTENANCE ? workStart() : faultStart();
    }

    private Optional<Start> workStart() {
        return posts.stream()
                .filter(post -> post.phase().filter(Phase.STARTED::equals).isPresent())
                .findFirst()
                .map(post -> new Start(post.at(), "in_progress_post"))
                .or(() -> entry.planned().map(at -> new Start(at, "scheduled")))
                .or(() -> entry.began().map(at -> new Start(at, "stated")))
                .or(this::firstPost);
    }

    private Optional<Start> faultStart() {
        Optional<Start> said = stated.start().or(this::earlierField).map(at -> new Start(at, "stated"));
        boolean toldLater = posts.size() == 1 && isOver;
        return said.or(() -> toldLater ? Optional.empty() : firstPost())
                .or(() -> posts.isEmpty() ? entry.began().map(at -> new Start(at, "first_post")) : Optional.empty());
    }

    private Optional<Start> firstPost() {
        return posts.stream().findFirst().map(post -> new Start(post.at(), isLate(post) ? "stated" : "first_post"));
    }

    /** A field that says no more than the first post is no statement of its own. */
    private Optional<Instant> earlierField() {
        return entry.began()
                .filter(at ->
                        !posts.isEmpty() && at.isBefore(posts.getFirst().at().minus(Duration.ofMinutes(1))));
    }

    private static boolean isLate(Post post) {
        return post.written()
                .filter(written -> Duration.between(post.at(), written).compareTo(LATE) > 0)
                .isPresent();
    }

    private Optional<Instant> firstWord(Optional<Instant> start) {
        if (posts.isEmpty()) {
            return Optional.empty();
        }
        Instant first = posts.getFirst().at();
        boolean dated = posts.size() == 1
                && type == Type.INCIDENT
                && (start.filter(at -> !at.isBefore(first)).isPresent()
                                && stated.start().isPresent()
                        || stated.end().filter(at -> at.isAfter(first)).isPresent());
        return dated || isLate(posts.getFirst()) ? Optional.empty() : Optional.of(first);
    }

    private Optional<Instant> end(Optional<Instant> start) {
        if (!isOver) {
            return Optional.empty();
        }
        Optional<Instant> said = stated.end().filter(at -> isAfterStart(at, start));
        if (type == Type.INCIDENT && posts.size() == 1 && entry.began().isEmpty() && said.isEmpty()) {
            return Optional.empty();
        }
        return said.or(() -> entry.ended().filter(at -> isAfterStart(at, start)))
                .or(this::closing);
    }

    private static boolean isAfterStart(Instant at, Optional<Instant> start) {
        return start.filter(at::isBefore).isEmpty();
    }

    /** The first of the posts in a row at the end that say that it is over. */
    private Optional<Instant> closing() {
        Optional<Instant> found = Optional.empty();
        for (Post post : posts.reversed()) {
            Optional<Phase> phase = post.phase();
            if (phase.filter(Phase.OVER::equals).isPresent()) {
                found = Optional.of(post.at());
            } else if (phase.filter(each -> each == Phase.AFTER || each == Phase.NOTE)
                    .isEmpty()) {
                return found;
            }
        }
        return found;
    }

    private Optional<Instant> lastSeen(Optional<Instant> start) {
        if (start.filter(at -> at.isAfter(origin.readAt())).isPresent()) {
            return Optional.empty();
        }
        return entry.sight() == Sight.LIVE
                ? Optional.of(origin.readAt())
                : posts.reversed().stream().findFirst().map(Post::at).filter(at -> !at.isAfter(origin.readAt()));
    }

    private Optional<Integer> updates() {
        boolean counted = !posts.isEmpty() && (isOver || entry.sight() != Sight.FROZEN);
        return counted ? Optional.of(posts.size()) : Optional.empty();
    }

    private Optional<Integer> silence(Optional<Instant> end) {
        if (type == Type.MAINTENANCE || posts.isEmpty() || isLate(posts.getFirst())) {
            return Optional.empty();
        }
        if (end.isEmpty() && (isOver || entry.sight() == Sight.FROZEN)) {
            return Optional.empty();
        }
        if (firstWord(Optional.empty()).isEmpty()) {
            return Optional.empty();
        }
        Instant last = end.orElse(posts.getLast().at());
        Instant before = posts.getFirst().at();
        long longest = 0;
        for (Post post : posts) {
            Instant at = post.at().isBefore(last) ? post.at() : last;
            longest = Math.max(longest, Duration.between(before, at).toMinutes());
            before = at.isAfter(before) ? at : before;
        }
        longest = Math.max(longest, Duration.between(before, last).toMinutes());
        return last.isAfter(posts.getFirst().at()) ? Optional.of((int) longest) : Optional.empty();
    }

    private String id(Optional<Instant> start) {
        return entry.id()
                .map(text -> Words.plain(text, MOST_ID))
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> madeId(origin.provider(), start.orElse(Instant.EPOCH), entry.title()));
    }

    /** Where the platform has none, it is made of what does not change: the first time and the words of the title. */
    static String madeId(String provider, Instant at, String title) {
        String when = at.toString().replaceAll("[-:]", "").substring(0, 13);
        String slug = Words.folded(title.toLowerCase(Locale.ROOT)).strip().replace(' ', '-');
        String cut = slug.substring(0, Math.min(slug.length(), 40));
        return provider + "-" + when + "-" + (cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut);
    }
}
