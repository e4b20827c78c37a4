package de.sozialplanung.opendata.store;

/// One criterion of an order. Values are ordered as filters compare them (`ValueOrder`); null counts as greater than every
/// value, so that it comes last, or first where the order is descending.
///
/// @param attribute  position in `Schema.attributes()`; not a list
/// @param descending greatest first
public record SortKey(int attribute, boolean descending) {}
