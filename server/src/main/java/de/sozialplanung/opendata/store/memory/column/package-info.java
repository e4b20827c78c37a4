/// The values of a table by row, as compact as they allow, and the indexes over them. Knows no filter.
@NullMarked
package de.sozialplanung.opendata.store.memory.column;

import org.jspecify.annotations.NullMarked;
