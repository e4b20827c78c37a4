package de.sozialplanung.opendata.rdf;

import java.util.ArrayList;
import java.util.List;

import de.sozialplanung.opendata.catalog.Dataset;
import de.sozialplanung.opendata.catalog.FeatureFormat;
import de.sozialplanung.opendata.catalog.Licence;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.vocab.DcatAp;
import de.sozialplanung.opendata.vocab.Iris;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/// Writes the ways to get a dataset: a distribution per format, per service, and the edition as one file
/// where there is one.
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
        for (FeatureFormat format : FeatureFormat.values()) {
            distributions.add(format(dataset, format));
        }
        for (Service service : Service.values()) {
            distributions.add(service(dataset, service));
        }
        if (release.bulkFile()) {
            distributions.add(edition(dataset));
        }
        return distributions;
    }

    /// A file: the access address equals the download address (DCAT-AP.de convention 39).
    private Resource format(Dataset dataset, FeatureFormat format) {
        Resource file = model.createResource(iris.base() + "/download/" + release.id() + "/" + dataset.collection()
                + "." + format.extension());
        return distribution(dataset, format.key(), format.euFileType(),
                LocalizedText.same(format.title()),
                new LocalizedText("Alle Daten als " + format.title() + ".", "All data as " + format.title() + "."))
                .addProperty(DCAT.accessURL, file).addProperty(DCAT.downloadURL, file)
                .addProperty(DCAT.mediaType, mediaType(format == FeatureFormat.FLATGEOBUF ? UNREGISTERED
                        : format.mediaType()));
    }

    /// Reached through a service: the access address is the service's endpoint and there is no download address
    /// (DCAT-AP.de convention 41).
    private Resource service(Dataset dataset, Service service) {
        return distribution(dataset, service.key(), service.euFileType(), service.title(), service.description())
                .addProperty(DCAT.accessURL, service.endpoint(model, release))
                .addProperty(DCAT.accessService, service.describe(model, release, iris))
                .addProperty(DCTerms.conformsTo, service.standard(model));
    }

    private Resource edition(Dataset dataset) {
        Resource file = model.createResource(iris.base() + "/download/" + release.id() + "/edition.gpkg");
        return distribution(dataset, "edition", "GPKG",
                new LocalizedText("GeoPackage der ganzen Ausgabe", "GeoPackage of the whole edition"),
                new LocalizedText("Alle Daten dieser Ausgabe in einer Datei, Tabelle " + dataset.collection() + ".",
                        "All data of this edition in one file, table " + dataset.collection() + "."))
                .addProperty(DCAT.accessURL, file).addProperty(DCAT.downloadURL, file)
                .addProperty(DCAT.mediaType, mediaType("application/geopackage+sqlite3"));
    }

    private Resource distribution(Dataset dataset, String key, String euFileType, LocalizedText title,
            LocalizedText description) {
        Licence licence = release.catalog().licence();
        Resource node = model.createResource(iris.thing("datensatz", dataset.id()) + "#" + key)
                .addProperty(RDF.type, DCAT.Distribution)
                .addProperty(DCTerms.license, DatasetDescription.licence(model, licence))
                .addProperty(DCTerms.format, CatalogGraph.table(model, "file-type", euFileType))
                .addProperty(DCTerms.modified,
                        model.createTypedLiteral(release.created().toString(), XSDDatatype.XSDdateTime))
                .addProperty(DcatAp.AVAILABILITY, CatalogGraph.table(model, "planned-availability", "STABLE"));
        if (licence.attribution() != null) {
            node.addProperty(DcatAp.LICENSE_ATTRIBUTION, licence.attribution(), "de");
        }
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
