package de.sozialplanung.opendata.geoserver.dcat;

/// Chooses the variant of the service that fits the servlet API at hand, so that one jar and one application context do for
/// GeoServer 2 and 3. Names neither API itself.
public final class CatalogServices {

    private CatalogServices() {}

    /// The service, called by the application context.
    public static Object create() {
        try {
            Class.forName("jakarta.servlet.http.HttpServletRequest", false, CatalogServices.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            return new JavaxCatalogService();
        }
        return new JakartaCatalogService();
    }
}
