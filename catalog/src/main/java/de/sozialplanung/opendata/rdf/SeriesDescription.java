package de.sozialplanung.opendata.rdf;

import java.util.Comparator;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Dataset;
import de.sozialplanung.opendata.catalog.DatasetSeries;
import de.sozialplanung.opendata.catalog.DatasetState;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.vocab.Dqv;
import de.sozialplanung.opendata.vocab.Iris;
import de.sozialplanung.opendata.vocab.Qb;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/// Writes what only the full profile has: series with their members, the structure of the figures, how complete they are.
/// A series is never typed as a dataset, since harvesters would take it for one.
final class SeriesDescription {

    private final Release release;
    private final Iris iris;
    private final Model model;

    SeriesDescription(Release release, Iris iris, Model model) {
        this.release = release;
        this.iris = iris;
        this.model = model;
    }

    /// A series as a whole, which names its members.
    Resource add(DatasetSeries series) {
        Catalog catalog = release.catalog();
        Dataset whole = series.whole();
        Resource node = node(series).addProperty(RDF.type, dcat("DatasetSeries"))
                .addProperty(DCTerms.identifier, node(series).getURI())
                .addProperty(DCTerms.publisher, model.createResource(CatalogGraph.publisher(iris)))
                .addProperty(DCTerms.accrualPeriodicity, CatalogGraph.table(model, "frequency", whole.frequency()));
        CatalogGraph.text(node, DCTerms.title, whole.title());
        CatalogGraph.text(node, DCTerms.description, DatasetDescription.noticed(catalog, whole.description()));
        DatasetDescription parts = new DatasetDescription(release, iris, model);
        node.addProperty(DCAT.contactPoint, parts.contact(node, catalog.contact()));
        parts.place(node, whole);
        parts.period(node, whole);
        series.members().stream().map(release::state).map(DatasetState::modified).max(Comparator.naturalOrder())
                .ifPresent(modified -> node.addProperty(DCTerms.modified, CatalogGraph.time(model, modified)));
        series.members().forEach(member -> node.addProperty(dcat("seriesMember"),
                model.createResource(iris.thing(member.kind(), member.id()))));
        return node;
    }

    /// What a dataset has beyond the harvest view.
    void addMember(Dataset dataset, Resource node) {
        release.catalog().entries().seriesOf(dataset)
                .ifPresent(series -> node.addProperty(dcat("inSeries"), node(series)));
        release.catalog().indicatorOf(dataset).ifPresent(indicator -> {
            node.addProperty(RDF.type, Qb.DATA_SET).addProperty(Qb.STRUCTURE,
                    model.createResource(CubeStructure.address(iris, indicator.id())));
            quality(indicator, node);
        });
    }

    private void quality(Indicator indicator, Resource node) {
        release.facts().completeness(indicator).ifPresent(share -> {
            Resource metric = model.createResource(iris.base() + "/catalog#vollstaendigkeit")
                    .addProperty(RDF.type, Dqv.METRIC).addProperty(SKOS.prefLabel, "Vollständigkeit", "de")
                    .addProperty(SKOS.prefLabel, "Completeness", "en")
                    .addProperty(SKOS.definition,
                            "Anteil der Werte, die veröffentlicht sind, an allen Gebieten und Jahren.",
                            "de")
                    .addProperty(SKOS.definition, "Share of the figures that are published, of all areas and years.",
                            "en");
            Resource measurement = model.createResource(node.getURI() + "#vollstaendigkeit")
                    .addProperty(RDF.type, Dqv.QUALITY_MEASUREMENT).addProperty(Dqv.IS_MEASUREMENT_OF, metric)
                    .addProperty(Dqv.VALUE, model.createTypedLiteral(
                            Literals.decimal(Math.round(share * 1000) / 1000.0).getLiteralLexicalForm(),
                            XSDDatatype.XSDdecimal));
            node.addProperty(Dqv.HAS_QUALITY_MEASUREMENT, measurement);
        });
    }

    private Resource node(DatasetSeries series) {
        return model.createResource(iris.thing(series.whole().kind(), series.id()));
    }

    private Property dcat(String name) {
        return model.createProperty(DCAT.getURI(), name);
    }
}
