package de.sozialplanung.opendata.folder;

import java.nio.file.Path;

/// A file to read and its name in the report.
///
/// @param path where it is
/// @param name relative to the data folder
record InputFile(Path path, String name) {}
