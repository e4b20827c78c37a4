package de.sozialplanung.opendata.rdf;

import java.time.Instant;
import java.util.Optional;

import de.sozialplanung.opendata.catalog.DatasetSeries;
import de.sozialplanung.opendata.catalog.DatasetState;
import de.sozialplanung.opendata.vocab.DcatAp;
import de.sozialplanung.opendata.vocab.Iris;
import de.sozialplanung.opendata.vocab.Namespaces;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/// What stands at the address of a dataset that is published no more. It is typed as a record and not as a dataset, which a
/// harvester would take in again.
///
/// @param id       of the dataset
/// @param since    when it went
/// @param replaced the key of the series whose members took its place; empty where nothing did
record Tombstone(String id, Instant since, Optional<String> replaced) {

    /// That of a dataset that is gone, or that of a theme, all of which was one dataset before its indicators were; empty
    /// where there never was one of that id.
    static Optional<Tombstone> of(Release release, String id) {
        if (release.catalog().entries().dataset(id).isPresent()) {
            return Optional.empty();
        }
        Optional<DatasetSeries> series = release.catalog().entries().series(id);
        DatasetState state = release.states().get(id);
        if (state != null) {
            return Optional.of(new Tombstone(id, state.modified(), series.map(DatasetSeries::id)));
        }
        return series.map(one -> new Tombstone(id, release.issued(), Optional.of(one.id())));
    }

    void write(Model model, Iris iris) {
        Resource node = model.createResource(iris.thing("datensatz", id));
        node.addProperty(RDF.type, model.createResource(Namespaces.DCAT + "Resource"))
                .addProperty(DCTerms.identifier, node.getURI())
                .addProperty(DCTerms.modified, CatalogGraph.time(model, since))
                .addProperty(model.createProperty(Namespaces.PROV, "invalidatedAtTime"),
                        CatalogGraph.time(model, since))
                .addProperty(model.createProperty(Namespaces.ADMS, "status"),
                        model.createResource(DcatAp.AUTHORITY + "dataset-status/WITHDRAWN"));
        replaced.ifPresent(series -> node.addProperty(DCTerms.isReplacedBy,
                model.createResource(iris.thing("datensatzreihe", series))));
    }
}
