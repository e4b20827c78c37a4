package de.sozialplanung.opendata.rdf;

import java.util.List;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.vocab.Iris;
import de.sozialplanung.opendata.vocab.Qb;
import de.sozialplanung.opendata.vocab.Units;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/// The structure of an indicator's cube, `/id/struktur/indikator-gru-08`, after RDF Data Cube, sections 6 and 7: area and year
/// are its dimensions, the value its measure, status, interval and unit its attributes; its slices fix the year.
///
/// Its parts are `#` addresses, so that nothing is blank and its document holds them all.
final class CubeStructure {

    private static final List<String> INTERVAL = List.of("wert_von", "wert_bis", "rang_von", "rang_bis");

    private final Model model;
    private final Iris iris;

    CubeStructure(Model model, Iris iris) {
        this.model = model;
        this.iris = iris;
    }

    /// The structure of an indicator's cube.
    static String address(Iris iris, String indicator) {
        return iris.thing("struktur", IndicatorGraph.dataset(indicator));
    }

    /// The key of a structure's slices, which fix the year.
    static String sliceKey(String structure) {
        return structure + "#nach-jahr";
    }

    /// The list of all areas, of every area set: the codes of the dimension.
    static String areaList(Iris iris) {
        return iris.thing("gebietsverzeichnis", "alle");
    }

    /// What holds of every cube: which properties are coded by which list, and which are attributes.
    void common() {
        Resource areas = model.createResource(areaList(iris)).addProperty(RDF.type, SKOS.ConceptScheme);
        labels(areas, "Gebiete aller Gebietsstände", "Areas of every area set");
        term("gebiet").addProperty(RDF.type, Qb.CODED_PROPERTY).addProperty(Qb.CODE_LIST, areas);
        for (String interval : INTERVAL) {
            term(interval).addProperty(RDF.type, Qb.ATTRIBUTE_PROPERTY);
        }
        for (Property attribute : List.of(Qb.UNIT_MEASURE, Qb.OBS_STATUS, Qb.CONF_STATUS)) {
            model.createResource(attribute.getURI()).addProperty(RDF.type, Qb.ATTRIBUTE_PROPERTY);
        }
    }

    /// Adds the structure of an indicator's cube, and its unit to the cube.
    void add(Indicator indicator, Resource cube) {
        Resource structure = model.createResource(address(iris, indicator.id()))
                .addProperty(RDF.type, Qb.STRUCTURE_DEFINITION);
        labels(structure, "Aufbau: " + indicator.name().de(), "Structure: " + indicator.name().en());
        component(structure, "gebiet", Qb.DIMENSION, term("gebiet")).addProperty(Qb.ORDER, number(1));
        component(structure, "jahr", Qb.DIMENSION, term("jahr")).addProperty(Qb.ORDER, number(2));
        component(structure, "wert", Qb.MEASURE, term("wert"));
        attribute(structure, "status", Qb.OBS_STATUS, true, Qb.OBSERVATION);
        attribute(structure, "geheimhaltung", Qb.CONF_STATUS, false, Qb.OBSERVATION);
        INTERVAL.forEach(name -> attribute(structure, name, term(name), false, Qb.OBSERVATION));
        attribute(structure, "einheit", Qb.UNIT_MEASURE, false, Qb.DATA_SET);
        Resource key = model.createResource(sliceKey(structure.getURI())).addProperty(RDF.type, Qb.SLICE_KEY)
                .addProperty(Qb.COMPONENT_PROPERTY, term("jahr"));
        labels(key, "Alle Gebiete eines Jahres", "All areas of one year");
        structure.addProperty(Qb.HAS_SLICE_KEY, key);
        cube.addProperty(Qb.STRUCTURE, structure);
        Units.of(indicator.unit()).ifPresent(unit -> cube.addProperty(Qb.UNIT_MEASURE, unit));
    }

    private Resource component(Resource structure, String name, Property role, Resource property) {
        Resource component = model.createResource(structure.getURI() + "#" + name)
                .addProperty(RDF.type, Qb.COMPONENT_SPECIFICATION).addProperty(role, property);
        structure.addProperty(Qb.COMPONENT, component);
        return component;
    }

    private void attribute(Resource structure, String name, Resource property, boolean required, Resource where) {
        component(structure, name, Qb.ATTRIBUTE, property).addLiteral(Qb.COMPONENT_REQUIRED, required)
                .addProperty(Qb.COMPONENT_ATTACHMENT, where);
    }

    private RDFNode number(int number) {
        return model.asRDFNode(Literals.integer(number));
    }

    private Resource term(String name) {
        return model.createResource(iris.term(name));
    }

    private static void labels(Resource node, String de, String en) {
        for (Property property : List.of(RDFS.label, SKOS.prefLabel)) {
            node.addProperty(property, de, "de").addProperty(property, en, "en");
        }
    }
}
