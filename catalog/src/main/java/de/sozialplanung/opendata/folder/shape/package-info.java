/// Geometry as it stands in files (GeoJSON, shapefile, GeoPackage), with attributes as text and the reference system
/// that the file claims. Knows nothing of areas or offers and settles nothing: that is `Placement`'s business.
@NullMarked
package de.sozialplanung.opendata.folder.shape;

import org.jspecify.annotations.NullMarked;
