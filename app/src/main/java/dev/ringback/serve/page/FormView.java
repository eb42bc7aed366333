package dev.ringback.serve.page;

import java.util.List;
import java.util.Map;

/**
 * The shop's form with all its choices.
 *
 * @param action where it is sent
 * @param summary the shop in one line, for the form folded up; empty: shown open
 * @param open whether it must stand open, because something in it is wrong
 * @param answered whether a shop was read
 * @param read what the place was read as; empty: none
 * @param others what else the place may mean
 * @param zones the country's zones to choose from; empty where the place tells it
 */
public record FormView(
        String action,
        String submit,
        String summary,
        boolean open,
        boolean answered,
        ShopForm form,
        Map<String, String> faults,
        List<Option> countries,
        List<Option> zones,
        String read,
        List<Link> others,
        List<Day> days,
        boolean hoursOpen,
        List<Option> businesses,
        List<Choice> matters) {

    /** A choice of a list. */
    public record Option(String value, String label, boolean chosen) {}

    /** A radio button. */
    public record Choice(String value, String label, boolean chosen) {}

    /** A weekday to tick. */
    public record Day(String value, String label, String name, boolean chosen) {}

    /** A link with its words. */
    public record Link(String href, String label) {}

    public String fault(String field) {
        return faults.getOrDefault(field, "");
    }

    public boolean isFaulty(String field) {
        return faults.containsKey(field);
    }
}
