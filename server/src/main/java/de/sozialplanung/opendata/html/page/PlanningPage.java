package de.sozialplanung.opendata.html.page;

import java.util.List;

/// Planning processes that a search finds, and those who take part in planning.
///
/// @param shell     what every page shares
/// @param form      the search
/// @param matched   how many processes match in all
/// @param processes those of this page, by name
/// @param paging    where the list goes on
/// @param table     the public path of all that match as a table
/// @param phases    how many processes are in each phase, in the order of a process
/// @param map       areas and measures of the processes of this page
/// @param actors    by name, the first of them
public record PlanningPage(Shell shell, ItemsPage.Form form, long matched, List<Planned> processes,
        ItemsPage.Paging paging, String table, List<Phase> phases, PlanMap map, List<Actor> actors) {

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
    public record Planned(String title, String href, String phase, String place, FirstLinks areas,
            List<String> fields, String period, String measures) {}

    /// A phase.
    ///
    /// @param processes those that are in it, a public path
    /// @param count     how many these are
    public record Phase(OfferPage.Link processes, String count) {}

    /// One who takes part.
    ///
    /// @param kind    in words
    /// @param roles   in words
    /// @param contact ways to reach it
    public record Actor(String name, String kind, List<String> roles, List<OfferPage.Reach> contact) {}
}
