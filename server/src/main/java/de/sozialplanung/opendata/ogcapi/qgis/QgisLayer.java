package de.sozialplanung.opendata.ogcapi.qgis;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.encode.XmlOutput;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.style.QgisSymbology;
import de.sozialplanung.opendata.style.QmlDocument;
import de.sozialplanung.opendata.style.Style;
import de.sozialplanung.opendata.vocab.ConceptSchemes;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One layer as it stands in the files of QGIS: where its features come from, and how they look.
///
/// @param publication what it is a layer of
/// @param collection  its features
/// @param styles      those to choose from, the one to begin with first; none where QGIS may choose
/// @param one         whether the layer stands for one style and not for the collection
/// @param protocol    how features come
/// @param base        the public address of the service
/// @param language    of names and legend
record QgisLayer(Publication publication, Collection collection, List<Style> styles, boolean one, Protocol protocol,
        String base, Language language) {

    private static final ConceptSchemes SCHEMES = new ConceptSchemes();

    QgisLayer {
        styles = List.copyOf(styles);
    }

    /// Unique in a file, and the same in each of its versions.
    String id() {
        return (one ? styles.getFirst().id().replace('-', '_') : collection.id()) + "_" + protocol.key();
    }

    String name() {
        return one ? styles.getFirst().title().in(language) : collection.title().in(language);
    }

    String source() {
        return protocol.source(base, collection, filter());
    }

    /// A layer for one map needs the areas of one level only.
    private @Nullable String filter() {
        return one && styles.getFirst() instanceof Style.Choropleth map && map.scope().level() != null
                ? "\"ebene\" = '" + map.scope().level() + "'"
                : null;
    }

    /// Its place in the tree of layers.
    void tree(XmlOutput xml, boolean visible) throws IOException {
        xml.start("layer-tree-layer").attribute("id", id()).attribute("name", name()).attribute("source", source())
                .attribute("providerKey", protocol.name()).attribute("checked", checked(visible))
                .attribute("expanded", visible ? "1" : "0").end();
    }

    static String checked(boolean visible) {
        return visible ? "Qt::Checked" : "Qt::Unchecked";
    }

    void write(XmlOutput xml) throws IOException {
        xml.start("maplayer").attribute("type", "vector").attribute("geometry", geometry("Point", "Polygon",
                "No geometry")).attribute("wkbType", geometry("Point", "MultiPolygon", "NoGeometry"))
                .attribute("styleCategories", "AllStyleCategories").attribute("readOnly", "1")
                .attribute("hasScaleBasedVisibilityFlag", "0").attribute("labelsEnabled", "0")
                .attribute("simplifyDrawingHints", "1").attribute("simplifyDrawingTol", "1")
                .attribute("simplifyAlgorithm", "0").attribute("simplifyLocal", "1")
                .attribute("simplifyMaxScale", "1");
        xml.element("id", id()).element("datasource", source()).element("layername", name());
        xml.start("srs");
        protocol.crs().write(xml);
        xml.end();
        metadata(xml);
        xml.start("provider").attribute("encoding", "UTF-8").text(protocol.name()).end();
        QgisSymbology symbology = new QgisSymbology(language, xml);
        styles(xml, symbology);
        symbology.temporal(collection);
        if (!styles.isEmpty()) {
            symbology.renderer(styles.getFirst());
        }
        symbology.aliases(collection);
        symbology.labels(collection, SCHEMES);
        symbology.displayField(collection);
        xml.end();
    }

    private String geometry(String point, String polygon, String none) {
        return collection.schema().geometry().map(Property::type)
                .map(type -> type == PropertyType.POINT ? point : polygon).orElse(none);
    }

    private void metadata(XmlOutput xml) throws IOException {
        xml.start("resourceMetadata").element("identifier", base + "/collections/" + collection.id())
                .element("language", language.tag()).element("type", "dataset")
                .element("title", collection.title().in(language))
                .element("abstract", collection.description().in(language))
                .element("license", publication.catalog().licence().title());
        String attribution = publication.catalog().licence().attribution();
        if (attribution != null) {
            xml.element("rights", attribution);
        }
        xml.end();
    }

    /// The style in use is that of the layer; each other one is whole.
    private void styles(XmlOutput xml, QgisSymbology symbology) throws IOException {
        if (styles.isEmpty()) {
            return;
        }
        xml.start("map-layer-style-manager").attribute("current", title(styles.getFirst()));
        for (Style style : styles) {
            xml.start("map-layer-style").attribute("name", title(style));
            if (!style.equals(styles.getFirst())) {
                QmlDocument.element(style, symbology);
            }
            xml.end();
        }
        xml.end();
    }

    /// What the menu of styles shows.
    private String title(Style style) {
        return switch (style) {
            case Style.Choropleth map -> map.figure().title().in(language);
            case Style.Kinds kinds -> kinds.property().title().in(language);
        };
    }
}
