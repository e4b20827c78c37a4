package de.sozialplanung.opendata.filter.cql2;

import de.sozialplanung.opendata.filter.ArrayRelation;
import de.sozialplanung.opendata.filter.Expression;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.SpatialRelation;
import de.sozialplanung.opendata.filter.TemporalRelation;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// The standard's functions that compare two things: `S_INTERSECTS` and its kind, as JSON spells them. Text does not care
/// for case.
final class Relations {

    /// One of them.
    ///
    /// @param ofLists whether its arguments are lists
    record Relation(boolean ofLists, BiFunction<Expression, Expression, Filter> filter) {}

    private static final Map<String, Relation> BY_NAME = byName();

    private Relations() {}

    /// The function of that name, in any case.
    static Optional<Relation> of(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toUpperCase(Locale.ROOT)));
    }

    static String name(SpatialRelation relation) {
        return name("s_", relation);
    }

    static String name(TemporalRelation relation) {
        return name("t_", relation);
    }

    static String name(ArrayRelation relation) {
        return name("a_", relation);
    }

    /// `OVERLAPPED_BY` becomes `overlappedBy`.
    private static String name(String family, Enum<?> relation) {
        return family + relation.name().toLowerCase(Locale.ROOT).replace("_by", "By");
    }

    private static Map<String, Relation> byName() {
        Map<String, Relation> all = new HashMap<>();
        for (SpatialRelation relation : SpatialRelation.values()) {
            all.put(name(relation).toUpperCase(Locale.ROOT),
                    new Relation(false, (left, right) -> new Filter.Spatial(relation, left, right)));
        }
        for (TemporalRelation relation : TemporalRelation.values()) {
            all.put(name(relation).toUpperCase(Locale.ROOT),
                    new Relation(false, (left, right) -> new Filter.Temporal(relation, left, right)));
        }
        for (ArrayRelation relation : ArrayRelation.values()) {
            all.put(name(relation).toUpperCase(Locale.ROOT),
                    new Relation(true, (left, right) -> new Filter.Array(relation, left, right)));
        }
        return Map.copyOf(all);
    }
}
