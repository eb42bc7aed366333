package dev.ringback.rank.observed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringback.model.Incident;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutageSupportTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 10);

    private static Company watched() {
        return new Company().watched("2026-01-01T00:00:00Z", "2026-09-01T00:00:00Z");
    }

    private static Company down(Company company, String start, String end) {
        return company.incident(start, end, Incident.Type.INCIDENT, "in_person");
    }

    private static Tellers on(LocalDate... days) {
        Tellers tellers = new Tellers();
        for (LocalDate day : days) {
            tellers.add("one", 1000, day, false, Tellers.reached(false));
        }
        return tellers;
    }

    private static OutageSupport of(Company company) {
        return OutageSupport.of(company.dossier());
    }

    @Test
    void whatWasWrittenInAnOutageOrThreeDaysAfterIsOfIt() {
        Company company = down(watched(), "2026-05-10T08:00:00Z", "2026-05-11T02:00:00Z");
        OutageSupport support = of(company.told(on(MAY.minusDays(1), MAY, MAY.plusDays(4), MAY.plusDays(5))));
        assertEquals(2, support.met().accounts());
        assertEquals(1, support.outages());
    }

    @Test
    void whoTellsOfAnOutageAndOfSupportNeedsNoIncident() {
        OutageSupport support = of(new Company()
                .told(new Tellers()
                        .add(7, "one", Tellers.reachedInOutage(false))
                        .add(5, "two", Tellers.reachedInOutage(true))));
        assertEquals(0, support.outages());
        assertEquals(5.0 / 12, support.met().share().orElseThrow().value());
    }

    @Test
    void outsideAWholeWindowAnIncidentTellsNothing() {
        Company unwatched = down(new Company(), "2026-05-10T08:00:00Z", "2026-05-10T09:00:00Z");
        assertEquals(0, of(unwatched.told(on(MAY))).met().accounts());
        Company late = down(watched(), "2026-10-10T08:00:00Z", "2026-10-10T09:00:00Z");
        assertEquals(0, of(late.told(on(LocalDate.of(2026, 10, 10)))).met().accounts());
    }

    @Test
    void plannedWorkAndWhatShopsDoNotFeelAreNoOutage() {
        Company planned = watched()
                .incident("2026-05-10T08:00:00Z", "2026-05-10T09:00:00Z", Incident.Type.MAINTENANCE, "in_person");
        assertEquals(0, of(planned.told(on(MAY))).met().accounts());
        Company docs =
                watched().incident("2026-05-10T08:00:00Z", "2026-05-10T09:00:00Z", Incident.Type.INCIDENT, "dashboard");
        assertEquals(0, of(docs.told(on(MAY))).met().accounts());
    }

    @Test
    void outagesThatMeetAreOne() {
        Company company = down(watched(), "2026-05-10T08:00:00Z", "2026-05-10T09:00:00Z");
        down(company, "2026-05-12T08:00:00Z", "2026-05-12T09:00:00Z");
        company.outage("2026-05-11", Optional.empty());
        assertEquals(1, of(company.told(on(MAY, MAY.plusDays(2)))).outages());
    }

    @Test
    void whereOutagesAreOnEveryOtherDayADayTellsNothing() {
        Company company = watched();
        for (int week = 0; week < 30; week++) {
            LocalDate day = LocalDate.of(2026, 1, 5).plusWeeks(week);
            down(company, day + "T08:00:00Z", day + "T09:00:00Z");
        }
        assertEquals(0, of(company.told(on(LocalDate.of(2026, 1, 6)))).met().accounts());
    }

    @Test
    void anOutageOfAMonthHasNoDays() {
        Company company = new Company().outage("2026-05", Optional.of("Helpline could not be reached"));
        OutageSupport support = of(company.told(on(MAY)));
        assertEquals(0, support.met().accounts());
        assertEquals(1, support.told().size());
    }
}
