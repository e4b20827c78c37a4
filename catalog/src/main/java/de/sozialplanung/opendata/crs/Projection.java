package de.sozialplanung.opendata.crs;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.NoninvertibleTransformException;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.factory.ReferencingObjectFactory;

/// A map projection between degrees (east, north) and metres (east, north).
///
/// The definitions stand here as well-known text, so that no EPSG database is opened or searched. They name no axes:
/// GeoTools then takes east before north, which is the order inside the system, and no hint about the order of axes is
/// needed anywhere.
///
/// WGS 84 and ETRS89 are taken for the same (EPSG's null transformation 1149): they are a few decimetres apart, less
/// than any source of ours can tell.
final class Projection {

    /// ETRS89 / UTM zone 32N. GeoTools' series is exact to a millimetre up to seven degrees from it.
    static final Projection UTM_32 = new Projection("""
            PROJCS["ETRS89 / UTM zone 32N",
              GEOGCS["ETRS89",
                DATUM["European Terrestrial Reference System 1989", SPHEROID["GRS 1980", 6378137, 298.257222101]],
                PRIMEM["Greenwich", 0],
                UNIT["degree", 0.017453292519943295]],
              PROJECTION["Transverse_Mercator"],
              PARAMETER["latitude_of_origin", 0],
              PARAMETER["central_meridian", 9],
              PARAMETER["scale_factor", 0.9996],
              PARAMETER["false_easting", 500000],
              PARAMETER["false_northing", 0],
              UNIT["metre", 1]]""");

    /// WGS 84 / Pseudo-Mercator: the formulas of the sphere on coordinates of the ellipsoid.
    static final Projection PSEUDO_MERCATOR = new Projection("""
            PROJCS["WGS 84 / Pseudo-Mercator",
              GEOGCS["WGS 84",
                DATUM["World Geodetic System 1984", SPHEROID["WGS 84", 6378137, 298.257223563]],
                PRIMEM["Greenwich", 0],
                UNIT["degree", 0.017453292519943295]],
              PROJECTION["Popular Visualisation Pseudo Mercator"],
              PARAMETER["semi_minor", 6378137],
              PARAMETER["latitude_of_origin", 0],
              PARAMETER["central_meridian", 0],
              PARAMETER["scale_factor", 1],
              PARAMETER["false_easting", 0],
              PARAMETER["false_northing", 0],
              UNIT["metre", 1]]""");

    private final MathTransform toMetres;
    private final MathTransform toDegrees;

    private Projection(String wellKnownText) {
        try {
            ProjectedCRS crs = (ProjectedCRS) new ReferencingObjectFactory().createFromWKT(wellKnownText);
            toMetres = crs.getConversionFromBase().getMathTransform();
            toDegrees = toMetres.inverse();
        } catch (FactoryException | NoninvertibleTransformException e) {
            throw new IllegalStateException("a projection of our own definition cannot be made", e);
        }
    }

    void toMetres(double[] coordinates, int points) throws TransformException {
        toMetres.transform(coordinates, 0, coordinates, 0, points);
    }

    void toDegrees(double[] coordinates, int points) throws TransformException {
        toDegrees.transform(coordinates, 0, coordinates, 0, points);
    }
}
