/// OGC API Features: landing page, API description, conformance, collections, items and bulk files. One of the four
/// faces.
@NullMarked
package de.sozialplanung.opendata.ogcapi;

import org.jspecify.annotations.NullMarked;
