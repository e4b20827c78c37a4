package de.sozialplanung.opendata.vocab;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/// RDF Data Cube and the SDMX attributes and codes that observations carry.
public final class Qb {

    public static final Resource DATA_SET = type("DataSet");
    public static final Resource OBSERVATION = type("Observation");
    public static final Property IN_DATA_SET = property(Namespaces.QB, "dataSet");
    public static final Property STRUCTURE = property(Namespaces.QB, "structure");

    public static final Property OBS_STATUS = property(Namespaces.SDMX_ATTRIBUTE, "obsStatus");
    public static final Property CONF_STATUS = property(Namespaces.SDMX_ATTRIBUTE, "confStatus");

    /// Confidential, whatever the reason: telling them apart would help to recover cells.
    public static final Resource CONFIDENTIAL = ResourceFactory
            .createResource(Namespaces.SDMX_CODE + "confStatus-C");

    private Qb() {}

    /// The concept of that code of SDMX `CL_OBS_STATUS`; `Q` is ours, the RDF list of 2009 does not have it.
    public static Resource obsStatus(Iris iris, String code) {
        return ResourceFactory.createResource("Q".equals(code)
                ? iris.term("obsStatus-Q")
                : Namespaces.SDMX_CODE + "obsStatus-" + code);
    }

    private static Resource type(String name) {
        return ResourceFactory.createResource(Namespaces.QB + name);
    }

    private static Property property(String namespace, String name) {
        return ResourceFactory.createProperty(namespace, name);
    }
}
