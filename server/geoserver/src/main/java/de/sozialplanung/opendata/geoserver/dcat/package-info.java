/// The operation `GetCatalog` for GeoServer's dispatcher: the DCAT catalogue of the service beside GeoServer's own services.
@NullMarked
package de.sozialplanung.opendata.geoserver.dcat;

import org.jspecify.annotations.NullMarked;
