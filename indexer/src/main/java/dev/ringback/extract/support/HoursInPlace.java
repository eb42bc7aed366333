package dev.ringback.extract.support;

import dev.ringback.extract.page.Setting;
import dev.ringback.extract.passage.Passage;
import dev.ringback.extract.times.HoursMention;
import dev.ringback.extract.times.PrintedHours;
import dev.ringback.extract.times.PrintedZones;
import dev.ringback.extract.times.ZoneMention;
import dev.ringback.model.Contact;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hours with the zone that stands beside them, in the head of their column, or above them. */
final class HoursInPlace {
    /** "All times are Eastern Standard Time unless otherwise noted." A longer text with a zone speaks of something else. */
    private static final int ZONE_LINE = 90;

    private final List<Passage> section;
    private final Setting setting;

    /** Lines of the section that name a zone and no hours. Found once: asked at each of its hours they cost the square. */
    private Optional<List<ZoneLine>> zoneLines = Optional.empty();

    private record ZoneLine(Passage passage, ZoneId zone) {}

    HoursInPlace(List<Passage> section, Setting setting) {
        this.section = List.copyOf(section);
        this.setting = setting;
    }

    Contact.Hours of(HoursMention mention, Passage passage) {
        Optional<ZoneId> zone = mention.timezone()
                .or(() -> columns(passage, mention))
                .or(() -> above(passage))
                .or(() -> inSection(passage));
        return new Contact.Hours(mention.hours().toString(), zone, Optional.empty());
    }

    /** The head of the cell the hours stand in, else of the first column that names a zone. */
    private Optional<ZoneId> columns(Passage passage, HoursMention mention) {
        List<String> heads = passage.columns();
        int cell = (int) passage.text()
                .substring(0, mention.from())
                .chars()
                .filter(each -> each == '|')
                .count();
        Optional<ZoneId> own = cell < heads.size() ? zone(heads.get(cell)) : Optional.empty();
        return own.or(() -> heads.stream().flatMap(head -> zone(head).stream()).findFirst());
    }

    private Optional<ZoneId> above(Passage passage) {
        List<String> texts = new ArrayList<>();
        passage.introduction().ifPresent(texts::add);
        texts.addAll(passage.headings().reversed());
        return texts.stream().flatMap(text -> zone(text).stream()).findFirst();
    }

    private Optional<ZoneId> inSection(Passage passage) {
        List<ZoneLine> lines = zoneLines.orElseGet(this::foundZoneLines);
        zoneLines = Optional.of(lines);
        return lines.stream()
                .filter(line -> !line.passage().equals(passage))
                .map(ZoneLine::zone)
                .findFirst();
    }

    private List<ZoneLine> foundZoneLines() {
        return section.stream()
                .filter(each -> each.text().length() <= ZONE_LINE)
                .filter(each -> PrintedHours.in(each.text(), setting).isEmpty())
                .flatMap(each -> zone(each.text()).map(zone -> new ZoneLine(each, zone)).stream())
                .toList();
    }

    /** Of two zones in one text none is meant for certain. */
    private Optional<ZoneId> zone(String text) {
        List<ZoneId> zones = PrintedZones.in(text, setting).stream()
                .map(ZoneMention::timezone)
                .distinct()
                .toList();
        return zones.size() == 1 ? Optional.of(zones.getFirst()) : Optional.empty();
    }
}
