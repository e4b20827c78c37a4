package de.sozialplanung.opendata.style;

import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.encode.XmlOutput;
import java.io.IOException;
import java.io.OutputStream;

/// A style as a QGIS layer style file (QML): renderer, column titles, time settings.
public final class QmlDocument {

    /// The version of QGIS whose files these are.
    public static final String QGIS_VERSION = "3.22.0";

    private QmlDocument() {}

    /// Writes the file.
    ///
    /// @param language of titles and legend
    public static void write(Style style, Language language, OutputStream out) throws IOException {
        XmlOutput xml = XmlOutput.document(out);
        element(style, new QgisSymbology(language, xml));
        xml.finish();
    }

    /// The root of such a file, as it stands within project and layer files, too.
    public static void element(Style style, QgisSymbology symbology) throws IOException {
        XmlOutput xml = symbology.xml();
        xml.start("qgis").attribute("version", QGIS_VERSION).attribute("styleCategories",
                "Symbology|Fields|MapTips|Temporal");
        symbology.temporal(style.collection());
        symbology.renderer(style);
        symbology.aliases(style.collection());
        symbology.displayField(style.collection());
        xml.end();
    }
}
