package de.sozialplanung.opendata.rdf;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import de.sozialplanung.opendata.catalog.Agent;
import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.DatasetState;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.vocab.CubeLink;
import de.sozialplanung.opendata.vocab.Iris;
import de.sozialplanung.opendata.vocab.Namespaces;
import de.sozialplanung.opendata.vocab.Qb;
import de.sozialplanung.opendata.vocab.Units;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/// What stands before the observations in a cube.link document: the cube, who publishes it, and the closed shape that says
/// what each observation has. For one cube and thread.
final class CubeLinkHead {

    static final String SET = "#beobachtungen";
    private static final String SHAPE = "#form";
    private static final String META = Namespaces.CUBE + "meta/";
    private static final String TIME = "http://www.w3.org/2006/time#";

    /// What viewers of cubes (the profile "visualize") take for fit to be shown; the list of values is that of LINDAS.
    private static final String PUBLISHED = "https://ld.admin.ch/vocabulary/CreativeWorkStatus/Published";

    private final Model model = ModelFactory.createDefaultModel();
    private final Iris iris;
    private final String address;

    CubeLinkHead(Iris iris, String address) {
        this.iris = iris;
        this.address = address;
        model.setNsPrefixes(Namespaces.prefixes(iris));
        model.setNsPrefix("cube", Namespaces.CUBE);
        model.setNsPrefix("sh", Namespaces.SH);
    }

    Graph graph() {
        return model.getGraph();
    }

    /// The cube and who is behind it.
    void cube(Catalog catalog, Indicator indicator, DatasetState state) {
        Resource cube = model.createResource(address).addProperty(RDF.type, CubeLink.CUBE)
                .addProperty(RDF.type, schema("Dataset"))
                .addProperty(CubeLink.HAS_OBSERVATION_SET,
                        model.createResource(address + SET).addProperty(RDF.type, CubeLink.OBSERVATION_SET))
                .addProperty(CubeLink.HAS_CONSTRAINT, model.createResource(address + SHAPE))
                .addProperty(DCTerms.isFormatOf, model.createResource(IndicatorGraph.cube(iris, indicator.id())))
                .addProperty(DCTerms.license, model.createResource(catalog.licence().iri()))
                .addProperty(schema("creativeWorkStatus"), model.createResource(PUBLISHED))
                .addProperty(schema("version"), state.edition());
        LocalDate issued = LocalDate.ofInstant(state.issued(), ZoneOffset.UTC);
        text(cube, schema("name"), indicator.name());
        text(cube, schema("description"), DatasetDescription.noticed(catalog, indicator.definition()));
        day(cube, "dateCreated", issued);
        day(cube, "datePublished", issued);
        day(cube, "dateModified", LocalDate.ofInstant(state.modified(), ZoneOffset.UTC));
        Resource publisher = model.createResource(CatalogGraph.publisher(iris))
                .addProperty(RDF.type, schema("Organization")).addProperty(schema("name"), catalog.publisher().name());
        for (String role : List.of("publisher", "creator", "contributor")) {
            cube.addProperty(schema(role), publisher);
        }
        cube.addProperty(schema("contactPoint"), contact(catalog.contact()));
    }

    private Resource contact(Agent contact) {
        Resource point = model.createResource(address + "#kontakt").addProperty(RDF.type, schema("ContactPoint"))
                .addProperty(schema("name"), contact.name());
        if (contact.email() != null) {
            point.addProperty(schema("email"), contact.email());
        }
        return point;
    }

    /// The shape, from what the observations have.
    ///
    /// @param range the least and the greatest value; empty where none is told
    void shape(Indicator indicator, Node observer, List<Node> areas, List<Node> years, List<Node> states,
            Optional<List<Node>> range) {
        Resource shape = model.createResource(address + SHAPE).addProperty(RDF.type, sh("NodeShape"))
                .addProperty(RDF.type, CubeLink.CONSTRAINT).addLiteral(sh("closed"), true);
        property(shape, "typ", RDF.type, "IRI").addProperty(sh("in"), list(List.of(CubeLink.OBSERVATION.asNode())));
        text(property(shape, "stelle", CubeLink.OBSERVED_BY, "IRI").addProperty(sh("in"), list(List.of(observer))),
                schema("name"), new LocalizedText("erhoben von", "observed by"));
        boolean linked = areas.stream().allMatch(Node::isURI);
        Resource area = property(shape, "gebiet", term("gebiet"), linked ? "IRI" : "IRIOrLiteral")
                .addProperty(RDF.type, CubeLink.KEY_DIMENSION).addProperty(sh("in"), list(areas));
        named(area, "Gebiet", "Area", "NominalScale");
        Resource year = property(shape, "jahr", term("jahr"), "Literal")
                .addProperty(RDF.type, CubeLink.KEY_DIMENSION).addProperty(sh("datatype"), XSD.gYear)
                .addProperty(sh("in"), list(years));
        named(year, "Jahr", "Year", "IntervalScale");
        year.addProperty(model.createProperty(META, "dataKind"), model.createResource(address + "#zeit")
                .addProperty(RDF.type, model.createResource(TIME + "GeneralDateTimeDescription"))
                .addProperty(model.createProperty(TIME, "unitType"), model.createResource(TIME + "unitYear")));
        Resource value = property(shape, "wert", term("wert"), "Literal")
                .addProperty(RDF.type, CubeLink.MEASURE_DIMENSION);
        named(value, indicator.name().de(), indicator.name().en(), "RatioScale");
        Resource told = model.createResource(address + "#zahl").addProperty(sh("datatype"), XSD.decimal);
        range.ifPresent(ends -> {
            model.getGraph().add(told.asNode(), sh("minInclusive").asNode(), ends.getFirst());
            model.getGraph().add(told.asNode(), sh("maxInclusive").asNode(), ends.getLast());
        });
        Resource untold = model.createResource(address + "#ohne-wert").addProperty(sh("datatype"), CubeLink.UNDEFINED);
        value.addProperty(sh("or"), model.createList(told, untold));
        Units.of(indicator.unit()).ifPresent(unit -> value.addProperty(Units.HAS_UNIT, unit));
        Resource status = property(shape, "status", Qb.OBS_STATUS, "IRI").addProperty(sh("in"), list(states));
        named(status, "Status", "Status", "NominalScale");
    }

    private Resource property(Resource shape, String name, Resource path, String nodeKind) {
        Resource property = model.createResource(shape.getURI() + "-" + name).addProperty(sh("path"), path)
                .addProperty(sh("nodeKind"), sh(nodeKind)).addProperty(sh("minCount"), one())
                .addProperty(sh("maxCount"), one());
        shape.addProperty(sh("property"), property);
        return property;
    }

    private void named(Resource property, String de, String en, String scale) {
        text(property, schema("name"), new LocalizedText(de, en));
        property.addProperty(model.createProperty(Namespaces.QUDT, "scaleType"),
                model.createResource(Namespaces.QUDT + scale));
    }

    private RDFNode one() {
        return model.asRDFNode(Literals.integer(1));
    }

    private RDFNode list(List<Node> members) {
        return model.createList(members.stream().map(model::asRDFNode).iterator());
    }

    private static void text(Resource node, Property property, LocalizedText text) {
        node.addProperty(property, text.de(), "de").addProperty(property, text.en(), "en");
    }

    private void day(Resource node, String name, LocalDate day) {
        model.getGraph().add(node.asNode(), schema(name).asNode(), Literals.typed(day, XSDDatatype.XSDdate));
    }

    private Resource term(String name) {
        return model.createResource(iris.term(name));
    }

    private Property schema(String name) {
        return model.createProperty(Namespaces.SCHEMA, name);
    }

    private Property sh(String name) {
        return model.createProperty(Namespaces.SH, name);
    }
}
