package de.sozialplanung.opendata.rdf;

import java.util.ArrayList;
import java.util.List;

import de.sozialplanung.opendata.catalog.Dataset;
import de.sozialplanung.opendata.catalog.DatasetState;
import de.sozialplanung.opendata.catalog.FeatureFormat;
import de.sozialplanung.opendata.catalog.FileFacts;
import de.sozialplanung.opendata.catalog.Licence;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.vocab.DcatAp;
import de.sozialplanung.opendata.vocab.Iris;
import de.sozialplanung.opendata.vocab.Namespaces;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/// Writes the ways to get a dataset: a distribution per format, per packed dump of its graph and per service. The address of a file names no edition, so
/// that what portals know stays good; it changes when the data do.
final class DistributionDescription {

    /// FlatGeobuf's own media type is not registered, and the address of one that is not leads nowhere.
    private static final String UNREGISTERED = "application/octet-stream";

    private final Release release;
    private final Iris iris;
    private final Model model;

    DistributionDescription(Release release, Iris iris, Model model) {
        this.release = release;
        this.iris = iris;
        this.model = model;
    }

    List<Resource> of(Dataset dataset) {
        List<Resource> distributions = new ArrayList<>();
        for (FeatureFormat format : release.facts().formats(dataset)) {
            distributions.add(format(dataset, format));
        }
        release.facts().graph(dataset).ifPresent(graph -> {
            for (DumpFormat format : DumpFormat.values()) {
                distributions.add(dump(dataset, graph, format));
            }
        });
        for (Service service : Service.of(dataset)) {
            distributions.add(service(dataset, service));
        }
        return distributions;
    }

    /// A file: the access address equals the download address (DCAT-AP.de convention 39).
    private Resource format(Dataset dataset, FeatureFormat format) {
        Resource file = model.createResource(
                release.address() + "/download/" + dataset.id() + "." + format.extension());
        Resource node = distribution(dataset, format.key(), format.euFileType(),
                LocalizedText.same(format.title()),
                new LocalizedText("Alle Daten als " + format.title() + ".", "All data as " + format.title() + "."))
                .addProperty(DCAT.accessURL, file).addProperty(DCAT.downloadURL, file)
                .addProperty(DCAT.mediaType, mediaType(format == FeatureFormat.FLATGEOBUF ? UNREGISTERED
                        : format.mediaType()));
        release.facts().file(dataset, format).ifPresent(facts -> facts(node, facts));
        return node;
    }

    /// A packed file: format and media type are those of what is inside. Its bytes hold addresses of the service, so that neither
    /// size nor checksum follows from the data.
    private Resource dump(Dataset dataset, String graph, DumpFormat format) {
        Resource file = model.createResource(release.address() + format.path(graph));
        return distribution(dataset, format.key(), format.euFileType(), LocalizedText.same(format.title()),
                new LocalizedText("Der Graph des Datensatzes, gepackt, als " + format.title() + ".",
                        "The graph of the dataset, packed, as " + format.title() + "."))
                .addProperty(DCAT.accessURL, file).addProperty(DCAT.downloadURL, file)
                .addProperty(DCAT.mediaType, mediaType(format.mediaType()))
                .addProperty(model.createProperty(DCAT.getURI(), "compressFormat"),
                        mediaType(DumpFormat.COMPRESSION));
    }

    private void facts(Resource node, FileFacts facts) {
        Resource algorithm = model.createResource(Namespaces.SPDX + "checksumAlgorithm_sha256").addProperty(RDF.type,
                model.createResource(Namespaces.SPDX + "ChecksumAlgorithm"));
        Resource checksum = model.createResource(node.getURI() + "-pruefsumme")
                .addProperty(RDF.type, model.createResource(Namespaces.SPDX + "Checksum"))
                .addProperty(spdx("algorithm"), algorithm).addProperty(spdx("checksumValue"),
                        model.createTypedLiteral(facts.sha256(), XSDDatatype.XSDhexBinary));
        node.addProperty(DCAT.byteSize,
                model.createTypedLiteral(Long.toString(facts.bytes()), XSDDatatype.XSDnonNegativeInteger))
                .addProperty(spdx("checksum"), checksum);
    }

    private Property spdx(String name) {
        return model.createProperty(Namespaces.SPDX, name);
    }

    /// Reached through a service: the access address is the service's endpoint and there is no download address
    /// (DCAT-AP.de convention 41).
    private Resource service(Dataset dataset, Service service) {
        return distribution(dataset, service.key(), service.euFileType(), service.title(), where(dataset, service))
                .addProperty(DCAT.accessURL, service.endpoint(model, release))
                .addProperty(DCAT.accessService, service.describe(model, release, iris))
                .addProperty(DCTerms.conformsTo, service.standard(model));
    }

    /// What the service offers, and what the data are called there.
    private LocalizedText where(Dataset dataset, Service service) {
        LocalizedText offer = service.description();
        String collection = dataset.collection();
        return release.catalog().indicatorOf(dataset).map(indicator -> switch (service) {
            case OGC_API, WFS, HSDS -> new LocalizedText(
                    offer.de() + " Spalte " + indicator.column() + " der Sammlung " + collection + ".",
                    offer.en() + " Column " + indicator.column() + " of the collection " + collection + ".");
            case SPARQL -> new LocalizedText(offer.de() + " Indikator " + indicator.id() + ".",
                    offer.en() + " Indicator " + indicator.id() + ".");
        }).orElseGet(() -> new LocalizedText(offer.de() + " Sammlung " + collection + ".",
                offer.en() + " Collection " + collection + "."));
    }

    private Resource distribution(Dataset dataset, String key, String euFileType, LocalizedText title,
            LocalizedText description) {
        Licence licence = release.catalog().licence();
        DatasetState state = release.state(dataset);
        Resource node = model.createResource(iris.thing("datensatz", dataset.id()) + "#" + key)
                .addProperty(RDF.type, DCAT.Distribution)
                .addProperty(DCTerms.license, DatasetDescription.licence(model, licence))
                .addProperty(DCTerms.format, CatalogGraph.table(model, "file-type", euFileType))
                .addProperty(DCTerms.rights, CatalogGraph.table(model, "access-right", "PUBLIC"))
                .addProperty(DCTerms.language, CatalogGraph.table(model, "language", "DEU"))
                .addProperty(DCTerms.issued, CatalogGraph.time(model, state.issued()))
                .addProperty(DCTerms.modified, CatalogGraph.time(model, state.modified()))
                .addProperty(DcatAp.AVAILABILITY, CatalogGraph.table(model, "planned-availability", "STABLE"));
        String attribution = licence.attribution();
        if (attribution != null) {
            node.addProperty(DcatAp.LICENSE_ATTRIBUTION, attribution, "de");
        } else if (DistributionRules.asksForName(licence.iri())) {
            node.addProperty(DcatAp.LICENSE_ATTRIBUTION, release.catalog().publisher().name(), "de");
        }
        DatasetDescription.legislation(node, release.catalog().legalBasis().of(dataset));
        CatalogGraph.text(node, DCTerms.title, title);
        CatalogGraph.text(node, DCTerms.description, description);
        return node;
    }

    /// The IANA address of a media type, which must not carry parameters.
    private Resource mediaType(String mediaType) {
        int semicolon = mediaType.indexOf(';');
        String bare = semicolon < 0 ? mediaType : mediaType.substring(0, semicolon);
        return model.createResource(DcatAp.MEDIA_TYPES + bare.strip()).addProperty(RDF.type, DCTerms.MediaType);
    }
}
