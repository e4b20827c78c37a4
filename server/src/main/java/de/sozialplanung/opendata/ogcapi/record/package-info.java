/// OGC API Records: the catalogue's datasets as a collection of records beside the features.
@NullMarked
package de.sozialplanung.opendata.ogcapi.record;

import org.jspecify.annotations.NullMarked;
