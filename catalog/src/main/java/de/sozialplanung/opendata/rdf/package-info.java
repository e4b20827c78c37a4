/// From catalogue records and observations to DCAT-AP.de, Data Cube, SKOS and offer graphs; SHACL check. Knows neither
/// editions nor HTTP.
@NullMarked
package de.sozialplanung.opendata.rdf;

import org.jspecify.annotations.NullMarked;
