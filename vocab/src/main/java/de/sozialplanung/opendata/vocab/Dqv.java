package de.sozialplanung.opendata.vocab;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/// The Data Quality Vocabulary, as far as datasets are measured here.
public final class Dqv {

    public static final Resource QUALITY_MEASUREMENT = ResourceFactory
            .createResource(Namespaces.DQV + "QualityMeasurement");
    public static final Resource METRIC = ResourceFactory.createResource(Namespaces.DQV + "Metric");
    public static final Property HAS_QUALITY_MEASUREMENT = property("hasQualityMeasurement");
    public static final Property IS_MEASUREMENT_OF = property("isMeasurementOf");
    public static final Property VALUE = property("value");

    private Dqv() {}

    private static Property property(String name) {
        return ResourceFactory.createProperty(Namespaces.DQV, name);
    }
}
