/// Polygons with fewer points for a scale, borders shared by neighbours staying shared: a step between store and encoder.
/// Knows no HTTP and no format.
@NullMarked
package de.sozialplanung.opendata.simplify;

import org.jspecify.annotations.NullMarked;
