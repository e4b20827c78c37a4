package de.sozialplanung.opendata.encode;

import de.sozialplanung.opendata.encode.GmlEncoder.FeatureWriter;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;
import java.io.IOException;
import java.io.OutputStream;

/// The values of one property of many features: `wfs:ValueCollection` of WFS 2.0 (OGC 09-025, 10.3). A property stands as
/// its element, a `gml:id` as plain text, as XPath selects them. Every feature of the stream must have the value.
public final class GmlValues implements FeatureEncoder {

    /// Which value of a feature is meant.
    public sealed interface Value {

        /// The attribute at that position among the stream's.
        record Attribute(int index) implements Value {}

        /// The geometry.
        record Shape() implements Value {}

        /// The `gml:id`.
        record Id() implements Value {}
    }

    private final Value value;
    private final SrsNotation notation;
    private final GmlNames names;

    /// @param value    the one to write
    /// @param notation how reference systems are named, and with it the axis order
    /// @param names    the namespace of the features
    public GmlValues(Value value, SrsNotation notation, GmlNames names) {
        this.value = value;
        this.notation = notation;
        this.names = names;
    }

    @Override
    public void write(FeatureStream features, Frame frame, OutputStream out) throws IOException {
        XmlOutput xml = XmlOutput.document(out);
        GmlEncoder.wfsRoot(xml, "wfs:ValueCollection", names, frame, features.size());
        FeatureWriter writer = FeatureWriter.of(features, GmlDialect.GML_3_2, notation);
        for (Feature feature = features.next(); feature != null; feature = features.next()) {
            String gmlId = GmlNames.featureId(features.collection().id(), feature.id());
            xml.text("\n").start("wfs:member");
            switch (value) {
                case Value.Attribute(int index) -> writer.property(xml, writer.columns().get(index),
                        writer.properties().get(index).type(), feature.value(index));
                case Value.Shape() -> writer.shape(xml, feature, gmlId);
                case Value.Id() -> xml.text(gmlId);
            }
            xml.end();
        }
        xml.finish();
    }
}
