package de.sozialplanung.opendata.ogcapi.qgis;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.CollectionSummary;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.crs.Reprojection;
import de.sozialplanung.opendata.encode.XmlOutput;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.style.QmlDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;

/// A QGIS project file with a layer for each collection, in groups, and each layer with all its styles. One layer is
/// visible, so that the project opens at once.
///
/// @param publication what is shown
/// @param layers      in the order of the catalogue
/// @param language    of the groups
record ProjectFile(Publication publication, List<QgisLayer> layers, Language language) {

    /// Of the map, in metres around what is shown.
    private static final double MARGIN = 1000;

    private enum Group {
        PLANNING(new LocalizedText("Angebote, Maßnahmen, Planung", "Services, measures, planning")),
        AREAS(new LocalizedText("Gebiete mit Kernindikatoren", "Areas with headline indicators")),
        THEMES(new LocalizedText("Themen", "Themes")),
        TABLES(new LocalizedText("Tabellen", "Tables"));

        private final LocalizedText title;

        Group(LocalizedText title) {
            this.title = title;
        }

        static Group of(Collection collection) {
            PropertyType type = collection.schema().geometry().map(Property::type).orElse(PropertyType.STRING);
            if (type == PropertyType.POINT) {
                return PLANNING;
            }
            if (type != PropertyType.MULTI_POLYGON) {
                return TABLES;
            }
            if (collection.schema().index("gebiet").isPresent()) {
                return THEMES;
            }
            return collection.schema().inRole(Role.STATUS).isPresent() ? AREAS : PLANNING;
        }
    }

    void write(OutputStream out) throws IOException {
        Catalog catalog = publication.catalog();
        XmlOutput xml = XmlOutput.document(out);
        xml.start("qgis").attribute("version", QmlDocument.QGIS_VERSION).attribute("projectname",
                catalog.title().in(language));
        xml.element("title", catalog.title().in(language));
        xml.start("projectCrs");
        QgisCrs.UTM_32.write(xml);
        xml.end();
        tree(xml);
        canvas(xml);
        xml.start("projectlayers");
        for (QgisLayer layer : layers) {
            layer.write(xml);
        }
        xml.end();
        years(xml);
        xml.start("properties").start("SpatialRefSys").start("ProjectionsEnabled").attribute("type", "int").text("1");
        xml.finish();
    }

    private void tree(XmlOutput xml) throws IOException {
        Map<Group, List<QgisLayer>> groups = layers.stream().collect(Collectors.groupingBy(
                layer -> Group.of(layer.collection()), () -> new EnumMap<>(Group.class), Collectors.toList()));
        QgisLayer visible = groups.getOrDefault(Group.AREAS, layers).getLast();
        xml.start("layer-tree-group");
        for (Map.Entry<Group, List<QgisLayer>> group : groups.entrySet()) {
            xml.start("layer-tree-group").attribute("name", group.getKey().title.in(language))
                    .attribute("checked", QgisLayer.checked(true)).attribute("expanded", "1");
            for (QgisLayer layer : group.getValue()) {
                layer.tree(xml, layer.equals(visible));
            }
            xml.end();
        }
        xml.end();
    }

    private void canvas(XmlOutput xml) throws IOException {
        Envelope degrees = new Envelope();
        for (CollectionSummary summary : publication.edition().summaries().values()) {
            if (!summary.bbox().isEmpty()) {
                degrees.expandToInclude(summary.bbox().get(0), summary.bbox().get(1));
                degrees.expandToInclude(summary.bbox().get(2), summary.bbox().get(3));
            }
        }
        Envelope box = Reprojection.between(Crs.CRS84, Crs.EPSG_25832).apply(degrees);
        if (box.isNull()) {
            return;
        }
        box.expandBy(MARGIN);
        xml.start("mapcanvas").attribute("name", "theMapCanvas").attribute("annotationsVisible", "1")
                .element("units", "meters").start("extent");
        xml.start("xmin").number(box.getMinX(), 0).end().start("ymin").number(box.getMinY(), 0).end();
        xml.start("xmax").number(box.getMaxX(), 0).end().start("ymax").number(box.getMaxY(), 0).end();
        xml.end().element("rotation", "0").start("destinationsrs");
        QgisCrs.UTM_32.write(xml);
        xml.end().end();
    }

    /// The years that the temporal controller steps through.
    private void years(XmlOutput xml) throws IOException {
        List<CollectionSummary> themes = layers.stream().map(QgisLayer::collection)
                .filter(collection -> Group.of(collection) == Group.THEMES)
                .map(collection -> publication.edition().summaries().get(collection.id()))
                .filter(Objects::nonNull).toList();
        LocalDate begin = themes.stream().map(CollectionSummary::begin).filter(Objects::nonNull)
                .min(Comparator.naturalOrder()).orElse(null);
        LocalDate end = themes.stream().map(CollectionSummary::end).filter(Objects::nonNull)
                .max(Comparator.naturalOrder()).orElse(null);
        if (begin != null && end != null) {
            xml.start("ProjectTimeSettings").attribute("timeStep", "1").attribute("timeStepUnit", "y")
                    .attribute("frameRate", "1").attribute("cumulativeTemporalRange", "0").start("TemporalRange")
                    .element("start", begin.getYear() + "-01-01T00:00:00Z")
                    .element("end", end.getYear() + "-12-31T23:59:59Z").end().end();
        }
    }
}
