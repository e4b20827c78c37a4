package de.sozialplanung.opendata.style;

import de.sozialplanung.opendata.catalog.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a feature has to meet for a rule of a style: all of it.
///
/// @param level     the level it is of; null for any
/// @param date      the day it is about; null for any
/// @param from      its figure is at least this; null for no lower bound
/// @param below     its figure is less than this; null for no upper bound
/// @param missing   whether its figure is null instead
/// @param states    its status is one of these; empty for any
/// @param notStates whether its status is none of them instead
record Condition(@Nullable String level, @Nullable LocalDate date, @Nullable Double from, @Nullable Double below,
        boolean missing, List<String> states, boolean notStates) {

    Condition {
        states = List.copyOf(states);
    }

    /// One rule of a choropleth.
    record Rule(Condition condition, LocalizedText label, String colour) {}

    /// The rules of a choropleth: its classes, withheld, no figure. Every feature of its scope meets exactly one.
    static List<Rule> rules(Style.Choropleth style) {
        List<Rule> rules = new ArrayList<>();
        Style.Scope scope = style.scope();
        for (Style.ColourClass part : style.classes()) {
            rules.add(new Rule(new Condition(scope.level(), scope.date(), part.from(), part.below(), false, List.of(),
                    false), part.label(), part.colour()));
        }
        rules.add(new Rule(new Condition(scope.level(), scope.date(), null, null, true, Palette.withheld(), false),
                Palette.WITHHELD_LABEL, Palette.WITHHELD));
        rules.add(new Rule(new Condition(scope.level(), scope.date(), null, null, true, Palette.withheld(), true),
                Palette.NO_FIGURE_LABEL, Palette.NO_FIGURE));
        return rules;
    }
}
