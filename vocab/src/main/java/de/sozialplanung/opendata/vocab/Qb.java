package de.sozialplanung.opendata.vocab;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/// RDF Data Cube and the SDMX attributes and codes that observations carry.
public final class Qb {

    public static final Resource DATA_SET = type("DataSet");
    public static final Resource OBSERVATION = type("Observation");
    public static final Resource STRUCTURE_DEFINITION = type("DataStructureDefinition");
    public static final Resource COMPONENT_SPECIFICATION = type("ComponentSpecification");
    public static final Resource DIMENSION_PROPERTY = type("DimensionProperty");
    public static final Resource ATTRIBUTE_PROPERTY = type("AttributeProperty");
    public static final Resource CODED_PROPERTY = type("CodedProperty");
    public static final Resource SLICE = type("Slice");
    public static final Resource SLICE_KEY = type("SliceKey");
    public static final Property IN_DATA_SET = property(Namespaces.QB, "dataSet");
    public static final Property STRUCTURE = property(Namespaces.QB, "structure");
    public static final Property COMPONENT = property(Namespaces.QB, "component");
    public static final Property COMPONENT_PROPERTY = property(Namespaces.QB, "componentProperty");
    public static final Property COMPONENT_REQUIRED = property(Namespaces.QB, "componentRequired");
    public static final Property COMPONENT_ATTACHMENT = property(Namespaces.QB, "componentAttachment");
    public static final Property DIMENSION = property(Namespaces.QB, "dimension");
    public static final Property MEASURE = property(Namespaces.QB, "measure");
    public static final Property ATTRIBUTE = property(Namespaces.QB, "attribute");
    public static final Property ORDER = property(Namespaces.QB, "order");
    public static final Property CODE_LIST = property(Namespaces.QB, "codeList");
    public static final Property HAS_SLICE = property(Namespaces.QB, "slice");
    public static final Property HAS_SLICE_KEY = property(Namespaces.QB, "sliceKey");
    public static final Property SLICE_STRUCTURE = property(Namespaces.QB, "sliceStructure");
    public static final Property HAS_OBSERVATION = property(Namespaces.QB, "observation");

    public static final Property OBS_STATUS = property(Namespaces.SDMX_ATTRIBUTE, "obsStatus");
    public static final Property UNIT_MEASURE = property(Namespaces.SDMX_ATTRIBUTE, "unitMeasure");
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
