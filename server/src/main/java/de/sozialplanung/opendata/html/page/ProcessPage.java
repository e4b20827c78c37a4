package de.sozialplanung.opendata.html.page;

import java.util.List;

/// One planning process.
///
/// @param shell       what every page shares
/// @param process     in short
/// @param description what it is about
/// @param steps       the phases of a process, with the one it is in
/// @param facts       lead, reason, target groups
/// @param measures    that came of it
/// @param map         its areas and measures
/// @param offers      the services in its areas, each a public path
/// @param iri         the absolute address that identifies it
/// @param data        the public path of its entry among the data
public record ProcessPage(Shell shell, PlanningPage.Planned process, String description, List<Step> steps,
        List<Fact> facts, List<Measure> measures, PlanMap map, FirstLinks offers, String iri,
        String data) {

    public ProcessPage {
        steps = List.copyOf(steps);
        measures = List.copyOf(measures);
    }

    /// A phase.
    public record Step(String name, boolean current) {}

    /// A measure.
    ///
    /// @param href the public path of its entry among the data
    public record Measure(String title, String href, String carrier, String state, String period, String place,
            String description) {}
}
