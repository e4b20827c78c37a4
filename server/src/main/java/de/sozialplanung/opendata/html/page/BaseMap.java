package de.sozialplanung.opendata.html.page;

/// What the operator has drawn beneath the maps of pages.
///
/// @param tiles  the address of a tile with `{z}`, `{x}` and `{y}`
/// @param host   the server they come from, which sees who looks at a map
/// @param credit whose map it is; plain text
public record BaseMap(String tiles, String host, String credit) {}
