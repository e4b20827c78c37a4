package de.sozialplanung.opendata.catalog;

/// What a property means for every face, beyond its type (OGC API Features Part 5, section "Property roles").
public enum Role {
    /// The feature's identifier; exactly one, always the first property, type `STRING`, never null.
    ID,
    /// The geometry; at most one, always the last property.
    GEOMETRY,
    /// The name a human knows the feature by.
    TITLE,
    /// The date or instant a feature is about; what `datetime` selects by.
    INSTANT,
    /// Begin and end of a feature's validity; null means unbounded. What `datetime` selects by where no `INSTANT` is.
    INTERVAL_START, INTERVAL_END,
    /// The status of the figure in the property named before it.
    STATUS,
    /// Nothing beyond its type.
    NONE
}
