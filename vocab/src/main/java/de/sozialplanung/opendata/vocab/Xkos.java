package de.sozialplanung.opendata.vocab;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/// XKOS, which tells of statistical classifications what SKOS does not: levels, versions, and what became of what.
public final class Xkos {

    public static final Resource CLASSIFICATION_LEVEL = type("ClassificationLevel");
    public static final Resource CORRESPONDENCE = type("Correspondence");
    public static final Resource CONCEPT_ASSOCIATION = type("ConceptAssociation");
    public static final Property LEVELS = property("levels");
    public static final Property NUMBER_OF_LEVELS = property("numberOfLevels");
    public static final Property DEPTH = property("depth");
    public static final Property ORGANIZED_BY = property("organizedBy");
    public static final Property FOLLOWS = property("follows");
    public static final Property COMPARES = property("compares");
    public static final Property MADE_OF = property("madeOf");
    public static final Property SOURCE_CONCEPT = property("sourceConcept");
    public static final Property TARGET_CONCEPT = property("targetConcept");

    private Xkos() {}

    private static Resource type(String name) {
        return ResourceFactory.createResource(Namespaces.XKOS + name);
    }

    private static Property property(String name) {
        return ResourceFactory.createProperty(Namespaces.XKOS, name);
    }
}
