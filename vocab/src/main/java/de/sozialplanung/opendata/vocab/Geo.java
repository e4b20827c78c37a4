package de.sozialplanung.opendata.vocab;

import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/// GeoSPARQL. A WKT literal without a reference system means CRS84: longitude, latitude.
public final class Geo {

    public static final Resource FEATURE = ResourceFactory.createResource(Namespaces.GEO + "Feature");
    public static final Resource GEOMETRY = ResourceFactory.createResource(Namespaces.GEO + "Geometry");
    public static final Property HAS_GEOMETRY = ResourceFactory.createProperty(Namespaces.GEO, "hasGeometry");
    public static final Property AS_WKT = ResourceFactory.createProperty(Namespaces.GEO, "asWKT");
    public static final Property SF_WITHIN = ResourceFactory.createProperty(Namespaces.GEO, "sfWithin");
    public static final Property SF_TOUCHES = ResourceFactory.createProperty(Namespaces.GEO, "sfTouches");
    public static final Property HAS_METRIC_AREA = ResourceFactory.createProperty(Namespaces.GEO, "hasMetricArea");
    public static final Property CENTROID = ResourceFactory.createProperty(Namespaces.DCAT, "centroid");
    public static final RDFDatatype WKT = TypeMapper.getInstance()
            .getSafeTypeByName(Namespaces.GEO + "wktLiteral");

    private Geo() {}
}
