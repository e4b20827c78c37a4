/// Reads a data folder: the only room that knows input file formats and their dirt. Collects findings, never stops
/// at the first, and publishes nothing.
@NullMarked
package de.sozialplanung.opendata.folder;

import org.jspecify.annotations.NullMarked;
