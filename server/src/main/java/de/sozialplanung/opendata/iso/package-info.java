/// The catalogue's datasets and the download service as ISO 19139 metadata, by the INSPIRE technical guidance for metadata
/// (version 2.0) as far as the catalogue knows what it asks for. Writes documents; knows no HTTP.
@NullMarked
package de.sozialplanung.opendata.iso;

import org.jspecify.annotations.NullMarked;
