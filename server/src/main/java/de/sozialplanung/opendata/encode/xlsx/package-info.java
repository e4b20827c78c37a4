/// Writes Office Open XML workbooks (ECMA-376), row by row.
///
/// Own code in place of a library: the small one writes the moment of writing into each file, so that the same data never
/// were the same bytes, and the large one is larger than this program.
@NullMarked
package de.sozialplanung.opendata.encode.xlsx;

import org.jspecify.annotations.NullMarked;
