package de.sozialplanung.opendata.html.page;

import java.util.List;

/// All planning processes and those who take part.
///
/// @param shell     what every page shares
/// @param phases    how many processes are in each phase, in the order of a process
/// @param processes by name
/// @param map       their areas and measures
/// @param actors    by name
public record PlanningPage(Shell shell, List<Fact> phases, List<Planned> processes, PlanMap map,
        List<Actor> actors) {

    public PlanningPage {
        phases = List.copyOf(phases);
        processes = List.copyOf(processes);
        actors = List.copyOf(actors);
    }

    /// A process in short.
    ///
    /// @param title    of the process
    /// @param href     the public path of its page
    /// @param phase    that it is in, in words
    /// @param place    the municipality
    /// @param areas    that are planned for
    /// @param fields   of action, in words
    /// @param period   that it goes on for, in words
    /// @param measures how many there are, in words
    public record Planned(String title, String href, String phase, String place, List<OfferPage.Link> areas,
            List<String> fields, String period, String measures) {}

    /// One who takes part.
    ///
    /// @param kind    in words
    /// @param roles   in words
    /// @param contact ways to reach it
    public record Actor(String name, String kind, List<String> roles, List<OfferPage.Reach> contact) {}
}
