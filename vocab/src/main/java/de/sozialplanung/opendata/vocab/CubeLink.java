package de.sozialplanung.opendata.vocab;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/// The cube.link vocabulary: cubes whose observations have one type and keep a closed shape.
public final class CubeLink {

    public static final Resource CUBE = type("Cube");
    public static final Resource CONSTRAINT = type("Constraint");
    public static final Resource OBSERVATION_SET = type("ObservationSet");
    public static final Resource OBSERVATION = type("Observation");
    public static final Resource KEY_DIMENSION = type("KeyDimension");
    public static final Resource MEASURE_DIMENSION = type("MeasureDimension");

    /// The datatype of the one literal, empty, that stands for a value which is not told.
    public static final Resource UNDEFINED = type("Undefined");

    public static final Property HAS_OBSERVATION_SET = property("observationSet");
    public static final Property HAS_CONSTRAINT = property("observationConstraint");
    public static final Property HAS_OBSERVATION = property("observation");
    public static final Property OBSERVED_BY = property("observedBy");

    private CubeLink() {}

    private static Resource type(String name) {
        return ResourceFactory.createResource(Namespaces.CUBE + name);
    }

    private static Property property(String name) {
        return ResourceFactory.createProperty(Namespaces.CUBE, name);
    }
}
