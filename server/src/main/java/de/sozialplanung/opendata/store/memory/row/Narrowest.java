package de.sozialplanung.opendata.store.memory.row;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows that pass several conditions: the index that leaves fewest hands over its own, the rest is tested.
final class Narrowest implements Source {

    private final List<Choice> choices;
    private @Nullable Choice narrowest;

    /// @param choices at least one
    Narrowest(List<Choice> choices) {
        this.choices = List.copyOf(choices);
    }

    /// An index, and what its rows still have to pass.
    record Choice(Source source, RowTest rest) {}

    private Choice narrowest() {
        Choice found = narrowest;
        if (found == null) {
            found = choices.stream().min(Comparator.comparingInt(c -> c.source.atMost())).orElseThrow();
            narrowest = found;
        }
        return found;
    }

    @Override
    public int atMost() {
        return narrowest().source.atMost();
    }

    @Override
    public int exactly() {
        return UNKNOWN;
    }

    @Override
    public RowSet rows() {
        Choice choice = narrowest();
        return choice.source.rows().where(choice.rest);
    }
}
