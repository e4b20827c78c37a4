package de.sozialplanung.opendata.ogcapi.qgis;

import de.sozialplanung.opendata.encode.XmlOutput;
import java.io.IOException;
import java.io.OutputStream;

/// A QGIS layer definition file (QLR) with one layer.
final class LayerFile {

    private LayerFile() {}

    static void write(QgisLayer layer, OutputStream out) throws IOException {
        XmlOutput xml = XmlOutput.document(out);
        xml.start("qlr").start("layer-tree-group").attribute("name", "").attribute("expanded", "1")
                .attribute("checked", QgisLayer.checked(true));
        layer.tree(xml, true);
        xml.end().start("maplayers");
        layer.write(xml);
        xml.finish();
    }
}
