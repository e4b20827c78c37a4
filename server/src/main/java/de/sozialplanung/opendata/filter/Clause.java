package de.sozialplanung.opendata.filter;

/// One comparison of two times, before a date on one side makes days of both.
record Clause(Comparison operator, BoundValue left, BoundValue right) {}
