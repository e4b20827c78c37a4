package de.sozialplanung.opendata.catalog;

/// What a GIS sees as one layer.
///
/// @param id          a public promise, also the table name and the WFS type name
/// @param title       what a layer list shows
/// @param description what it holds, in a few sentences
/// @param schema      its properties
public record Collection(String id, LocalizedText title, LocalizedText description, Schema schema) {}
