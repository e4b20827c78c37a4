package de.sozialplanung.opendata.folder;

/// One entry of `uebergaenge`: a file that says how the areas of one set become those of another.
///
/// @param place   where it stands
/// @param file    the file
/// @param from    the id of the old set
/// @param to      the id of the new set
/// @param columns its columns
record CrosswalkSource(Place place, String file, String from, String to, Columns columns) {

    /// The names of the columns.
    record Columns(String from, String to, String weight) {}
}
