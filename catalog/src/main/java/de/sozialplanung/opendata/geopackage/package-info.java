/// Reads and writes GeoPackage files; the only room that speaks JDBC to SQLite. Knows tables, columns and geometries;
/// knows nothing of what they mean.
@NullMarked
package de.sozialplanung.opendata.geopackage;

import org.jspecify.annotations.NullMarked;
