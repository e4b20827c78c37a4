/// Coordinate reference systems as values, axis order settled once, and reprojection. Inside the system x is always
/// east and y always north; only what reads or writes an outer format asks `northFirst`.
@NullMarked
package de.sozialplanung.opendata.crs;

import org.jspecify.annotations.NullMarked;
