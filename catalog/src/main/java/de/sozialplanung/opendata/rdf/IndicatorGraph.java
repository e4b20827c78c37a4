package de.sozialplanung.opendata.rdf;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import de.sozialplanung.opendata.catalog.AreaSet;
import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.NeedIndexMethod;
import de.sozialplanung.opendata.catalog.Polarity;
import de.sozialplanung.opendata.vocab.Iris;
import de.sozialplanung.opendata.vocab.Namespaces;
import de.sozialplanung.opendata.vocab.Qb;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;

/// What the figures mean: indicators as concepts, the cube of each, and the area sets they are given for.
public final class IndicatorGraph {

    private final Iris iris;
    private final Model model = ModelFactory.createDefaultModel();
    private final CubeStructure structure;

    private IndicatorGraph(Iris iris) {
        this.iris = iris;
        structure = new CubeStructure(model, iris);
        model.setNsPrefixes(Namespaces.prefixes(iris));
    }

    public static Model build(Catalog catalog, Iris iris) {
        IndicatorGraph graph = new IndicatorGraph(iris);
        graph.scheme();
        graph.structure.common();
        catalog.indicators().forEach(graph::indicator);
        catalog.areaSets().forEach(set -> graph.areaSet(set, catalog.areaSets()));
        catalog.correspondences().forEach(correspondence -> new CorrespondenceStatements(graph.model, iris)
                .add(correspondence, catalog.areaSets()));
        NeedIndexMethod needIndex = catalog.needIndex();
        if (needIndex != null) {
            needIndex.components().forEach(graph::weight);
        }
        return graph.model;
    }

    /// The cube of an indicator, `/id/datensatz/indikator-gru-08`.
    static String cube(Iris iris, String indicator) {
        return iris.thing("datensatz", dataset(indicator));
    }

    /// The key of an indicator's cube, which is that of its dataset.
    static String dataset(String indicator) {
        return "indikator-" + indicator.toLowerCase(Locale.ROOT);
    }

    private void scheme() {
        labels(model.createResource(iris.scheme("indikator")).addProperty(RDF.type, SKOS.ConceptScheme),
                new LocalizedText("Indikatoren", "Indicators"));
    }

    private void indicator(Indicator indicator) {
        Resource node = model.createResource(iris.thing("indikator", indicator.id()))
                .addProperty(RDF.type, term("Indikator")).addProperty(RDF.type, SKOS.Concept)
                .addProperty(SKOS.inScheme, model.createResource(iris.scheme("indikator")))
                .addProperty(SKOS.notation, indicator.id())
                .addProperty(SKOS.definition, indicator.definition().de(), "de")
                .addProperty(SKOS.definition, indicator.definition().en(), "en")
                .addProperty(term("thema"), concept("handlungsfeld", indicator.theme().code()))
                .addProperty(term("zaehler"), indicator.numerator()).addProperty(term("einheit"), indicator.unit())
                .addProperty(term("quelle"), indicator.source())
                .addProperty(term("stichtag"), indicator.referenceDate())
                .addProperty(term("polung"), concept("polung", polarity(indicator.polarity())))
                .addProperty(term("feinste_ebene"), concept("gebietsebene", indicator.finestLevel().code()));
        labels(node, indicator.name());
        if (!indicator.denominator().isEmpty()) {
            node.addProperty(term("nenner"), indicator.denominator());
        }
        add(node, "faktor", Literals.decimal(indicator.factor()));
        add(node, "dezimalen", Literals.integer(indicator.decimals()));
        add(node, "mindestfall", Literals.integer(indicator.minimumCount()));
        add(node, "mindestbasis", Literals.integer(indicator.minimumBase()));
        node.addProperty(term("verfahren"), concept("geheimhaltungsverfahren", indicator.disclosure().method().code()));
        add(node, "kern", Literals.typed(indicator.headline(), XSDDatatype.XSDboolean));
        Resource cube = model.createResource(cube(iris, indicator.id())).addProperty(RDF.type, Qb.DATA_SET)
                .addProperty(RDF.type, term("IndikatorDatensatz")).addProperty(term("indikator"), node);
        labels(cube, indicator.name());
        structure.add(indicator, cube);
        Resource document = model.createResource(CubeLinkGraph.address(iris, indicator.id()));
        cube.addProperty(DCTerms.hasFormat, document);
        node.addProperty(RDFS.seeAlso, document);
    }

    private void weight(NeedIndexMethod.Component component) {
        add(model.createResource(iris.thing("indikator", component.indicator())), "gewicht_bedarfsindex",
                Literals.decimal(component.weight()));
    }

    private void areaSet(AreaSet set, List<AreaSet> all) {
        Resource node = model.createResource(iris.thing("gebietsstand", set.id()))
                .addProperty(RDF.type, term("Gebietsstand")).addProperty(RDF.type, SKOS.ConceptScheme)
                .addProperty(SKOS.notation, set.id())
                .addProperty(term("ebene"), concept("gebietsebene", set.level().code()));
        labels(node, set.title());
        day(node, "gueltig_von", set.validFrom());
        day(node, "gueltig_bis", set.validTo());
        AreaStatements.level(node, set, all, iris);
    }

    private void day(Resource node, String term, @Nullable LocalDate day) {
        if (day != null) {
            add(node, term, Literals.typed(day, XSDDatatype.XSDdate));
        }
    }

    private void labels(Resource node, LocalizedText text) {
        for (Property property : new Property[]{RDFS.label, SKOS.prefLabel}) {
            node.addProperty(property, text.de(), "de").addProperty(property, text.en(), "en");
        }
    }

    private void add(Resource node, String term, Node literal) {
        model.getGraph().add(node.asNode(), term(term).asNode(), literal);
    }

    private Property term(String name) {
        return model.createProperty(iris.term(name));
    }

    private Resource concept(String scheme, String code) {
        return model.createResource(iris.concept(scheme, code));
    }

    private static String polarity(Polarity polarity) {
        return switch (polarity) {
            case MORE_NEED -> "mehr-bedarf";
            case LESS_NEED -> "weniger-bedarf";
            case NEUTRAL -> "neutral";
        };
    }
}
