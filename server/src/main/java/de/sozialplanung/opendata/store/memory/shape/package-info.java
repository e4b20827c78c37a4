/// The geometries of a table by row, as compact as they allow, and the spatial indexes over them.
@NullMarked
package de.sozialplanung.opendata.store.memory.shape;

import org.jspecify.annotations.NullMarked;
