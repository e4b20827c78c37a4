package de.sozialplanung.opendata.filter;

/// How two periods may lie to each other (CQL2, table 11, after Allen 1983); an instant or a date is a period whose begin
/// is its end.
public enum TemporalRelation {
    AFTER,
    BEFORE,
    CONTAINS,
    DISJOINT,
    DURING,
    EQUALS,
    FINISHED_BY,
    FINISHES,
    INTERSECTS,
    MEETS,
    MET_BY,
    OVERLAPPED_BY,
    OVERLAPS,
    STARTED_BY,
    STARTS
}
