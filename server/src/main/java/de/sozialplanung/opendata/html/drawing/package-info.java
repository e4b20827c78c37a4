/// Draws what pages show as small vector graphics: areas, classes of figures, lines over years. Knows no request.
@NullMarked
package de.sozialplanung.opendata.html.drawing;

import org.jspecify.annotations.NullMarked;
