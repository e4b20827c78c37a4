package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.CollectionSummary;
import de.sozialplanung.opendata.catalog.Dataset;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.encode.XmlOutput;
import de.sozialplanung.opendata.filter.fes.Srs;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.iso.IsoDataset;
import de.sozialplanung.opendata.publication.Publication;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Writes the list of feature types, one per collection, in the order of the catalogue.
///
/// @param publication what is published
/// @param links       the public addresses
/// @param languages   those that texts stand in
record TypeListWriter(Publication publication, Links links, List<Language> languages) {

    TypeListWriter {
        languages = List.copyOf(languages);
    }

    void write(XmlOutput xml) throws IOException {
        xml.start("wfs:FeatureTypeList");
        for (Collection collection : publication.catalog().collections()) {
            type(xml, collection, publication.catalog());
        }
        xml.end();
    }

    private void type(XmlOutput xml, Collection collection, Catalog catalog) throws IOException {
        xml.text("\n").start("wfs:FeatureType").element("wfs:Name", FeatureTypes.qualified(collection));
        CapabilitiesWriter.both(xml, "wfs:Title", collection.title(), languages);
        CapabilitiesWriter.both(xml, "wfs:Abstract", CapabilitiesWriter.noticed(collection.description(), catalog),
                languages);
        Optional<Dataset> dataset = catalog.datasetOf(collection.id());
        if (dataset.isPresent() && !dataset.get().keywords().isEmpty()) {
            xml.start("ows:Keywords");
            for (String keyword : dataset.get().keywords()) {
                xml.element("ows:Keyword", keyword);
            }
            xml.end();
        }
        referenceSystems(xml, collection);
        xml.start("wfs:OutputFormats");
        for (OutputFormat format : OutputFormat.values()) {
            xml.element("wfs:Format", format.mediaType());
        }
        xml.end();
        extent(xml, collection);
        if (dataset.isPresent()) {
            xml.start("wfs:MetadataURL")
                    .attribute("xlink:href", IsoDataset.address(links.base(), dataset.get().id())).end();
        }
        xml.start("wfs:MetadataURL")
                .attribute("xlink:href", links.to("/collections/" + Links.encode(collection.id()))).end();
        xml.end();
    }

    /// URNs with the authority's axis order; clients repeat the form that stands here.
    private static void referenceSystems(XmlOutput xml, Collection collection) throws IOException {
        if (collection.schema().geometry().isEmpty()) {
            xml.start("wfs:NoCRS").end();
            return;
        }
        xml.element("wfs:DefaultCRS", Srs.DEFAULT.crs().urn());
        for (Crs crs : Crs.values()) {
            if (crs != Srs.DEFAULT.crs()) {
                xml.element("wfs:OtherCRS", crs.urn());
            }
        }
    }

    /// Where the features of a type are: west, south, east, north in degrees; empty where they have no place.
    static List<Double> bbox(Publication publication, Collection collection) {
        CollectionSummary summary = publication.edition().summaries().get(collection.id());
        return summary == null ? List.of() : summary.bbox();
    }

    private void extent(XmlOutput xml, Collection collection) throws IOException {
        List<Double> bbox = bbox(publication, collection);
        if (!bbox.isEmpty()) {
            xml.start("ows:WGS84BoundingBox").element("ows:LowerCorner", bbox.get(0) + " " + bbox.get(1))
                    .element("ows:UpperCorner", bbox.get(2) + " " + bbox.get(3)).end();
        }
    }
}
