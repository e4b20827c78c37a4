package de.sozialplanung.opendata.sparql.cube;

import de.sozialplanung.opendata.rdf.ObservationColumn.Dimension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The groups of a grouping, found by the numbers of their dimensions' objects and of what is beside.
final class Groups {

    /// Combinations of objects for which there is one place each.
    private static final long MOST_PLACES = 1 << 16;

    private final Dimension[] dimensions;
    private final int measures;
    private final LongConsumer hold;
    private final long combinations;
    private final List<@Nullable Group[]> places = new ArrayList<>();
    private final Map<Long, Group> others = new HashMap<>();
    private final List<Group> all = new ArrayList<>();

    /// @param hold told of each new group
    Groups(Dimension[] dimensions, int measures, LongConsumer hold) {
        this.dimensions = dimensions;
        this.measures = measures;
        this.hold = hold;
        long product = 1;
        for (Dimension dimension : dimensions) {
            product *= Math.max(1, dimension.size());
        }
        combinations = product;
    }

    /// One group.
    static final class Group {

        final Sides.Side side;
        final int[] codes;
        final Tally[] tallies;
        long count;

        Group(Sides.Side side, int[] codes, int measures) {
            this.side = side;
            this.codes = codes;
            tallies = Stream.generate(Tally::new).limit(measures).toArray(Tally[]::new);
        }
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<Group> all() {
        return all;
    }

    /// The group that a row is in.
    Group of(Sides.Side side, int row) {
        long number = 0;
        for (Dimension dimension : dimensions) {
            number = number * dimension.size() + dimension.code(row);
        }
        if (combinations > MOST_PLACES) {
            long key = side.number() * combinations + number;
            Group known = others.get(key);
            if (known == null) {
                known = create(side, row);
                others.put(key, known);
            }
            return known;
        }
        while (places.size() <= side.number()) {
            places.add(new Group[(int) combinations]);
        }
        @Nullable
        Group[] ofSide = places.get(side.number());
        Group known = ofSide[(int) number];
        if (known == null) {
            known = create(side, row);
            ofSide[(int) number] = known;
        }
        return known;
    }

    private Group create(Sides.Side side, int row) {
        hold.accept(1);
        int[] codes = new int[dimensions.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = dimensions[i].code(row);
        }
        Group group = new Group(side, codes, measures);
        all.add(group);
        return group;
    }
}
