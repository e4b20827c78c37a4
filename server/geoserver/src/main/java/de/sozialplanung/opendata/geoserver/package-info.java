/// A GeoTools data store over the current edition, and a catalogue service beside it, for GeoServer. Java 17, and of others
/// only what GeoServer has: it reads editions by itself, from files or a database, see
/// `server/decisions/0022-geoserver.md`.
@NullMarked
package de.sozialplanung.opendata.geoserver;

import org.jspecify.annotations.NullMarked;
