package de.sozialplanung.opendata.filter.fes;

import de.sozialplanung.opendata.filter.Comparison;
import de.sozialplanung.opendata.filter.SpatialRelation;
import de.sozialplanung.opendata.filter.TemporalRelation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The elements that our operators are in Filter Encoding; what is listed here is read and written.
public final class FesNames {

    private FesNames() {}

    /// The comparison operators, as capabilities list them (OGC 09-026r2, 7.7).
    public static List<String> comparisons() {
        return Stream.concat(Arrays.stream(Comparison.values()).map(FesNames::of),
                Stream.of("PropertyIsLike", "PropertyIsNull", "PropertyIsNil", "PropertyIsBetween")).toList();
    }

    /// The spatial operators (7.8).
    public static List<String> spatials() {
        return Stream.concat(Stream.of("BBOX", "DWithin", "Beyond"),
                Arrays.stream(SpatialRelation.values()).map(FesNames::of)).toList();
    }

    /// The temporal operators (7.9), as capabilities list them: `AnyInteracts` is understood too, but the published schema
    /// forgets its name.
    public static List<String> temporals() {
        return Arrays.stream(TemporalRelation.values()).filter(relation -> relation != TemporalRelation.INTERSECTS)
                .flatMap(relation -> of(relation).stream()).toList();
    }

    /// The geometries that operators take, as elements of GML 3.2 without prefix.
    public static List<String> geometries() {
        return List.of("Envelope", "Point", "LineString", "Curve", "Polygon", "Surface", "MultiPoint", "MultiCurve",
                "MultiSurface", "MultiGeometry");
    }

    static String of(Comparison operator) {
        return switch (operator) {
            case EQUAL -> "PropertyIsEqualTo";
            case NOT_EQUAL -> "PropertyIsNotEqualTo";
            case LESS -> "PropertyIsLessThan";
            case LESS_OR_EQUAL -> "PropertyIsLessThanOrEqualTo";
            case GREATER -> "PropertyIsGreaterThan";
            case GREATER_OR_EQUAL -> "PropertyIsGreaterThanOrEqualTo";
        };
    }

    static String of(SpatialRelation relation) {
        return switch (relation) {
            case INTERSECTS -> "Intersects";
            case DISJOINT -> "Disjoint";
            case EQUALS -> "Equals";
            case TOUCHES -> "Touches";
            case CROSSES -> "Crosses";
            case WITHIN -> "Within";
            case CONTAINS -> "Contains";
            case OVERLAPS -> "Overlaps";
        };
    }

    /// Empty for what is said by the negation of another one.
    static Optional<String> of(TemporalRelation relation) {
        return switch (relation) {
            case AFTER -> Optional.of("After");
            case BEFORE -> Optional.of("Before");
            case CONTAINS -> Optional.of("TContains");
            case DISJOINT -> Optional.empty();
            case DURING -> Optional.of("During");
            case EQUALS -> Optional.of("TEquals");
            case FINISHED_BY -> Optional.of("EndedBy");
            case FINISHES -> Optional.of("Ends");
            case INTERSECTS -> Optional.of("AnyInteracts");
            case MEETS -> Optional.of("Meets");
            case MET_BY -> Optional.of("MetBy");
            case OVERLAPPED_BY -> Optional.of("OverlappedBy");
            case OVERLAPS -> Optional.of("TOverlaps");
            case STARTED_BY -> Optional.of("BegunBy");
            case STARTS -> Optional.of("Begins");
        };
    }

    /// Two spellings of older clients are understood too.
    static Optional<Comparison> comparison(String element) {
        String name = element.replaceFirst("ThanEqualTo$", "ThanOrEqualTo");
        return Arrays.stream(Comparison.values()).filter(operator -> of(operator).equals(name)).findFirst();
    }

    static Optional<SpatialRelation> spatial(String element) {
        return Arrays.stream(SpatialRelation.values()).filter(relation -> of(relation).equals(element)).findFirst();
    }

    static Optional<TemporalRelation> temporal(String element) {
        return Arrays.stream(TemporalRelation.values())
                .filter(relation -> of(relation).filter(element::equals).isPresent()).findFirst();
    }
}
