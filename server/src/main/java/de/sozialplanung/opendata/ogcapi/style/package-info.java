/// OGC API Styles: for each indicator a classed map, for offers a map of their kinds, in the languages of web maps, SLD
/// and QGIS. A building block of the face `ogcapi`.
@NullMarked
package de.sozialplanung.opendata.ogcapi.style;

import org.jspecify.annotations.NullMarked;
