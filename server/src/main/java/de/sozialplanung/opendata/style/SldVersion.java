package de.sozialplanung.opendata.style;

/// A version of Styled Layer Descriptor: where its documents differ.
public enum SldVersion {
    /// OGC 02-070.
    V1_0("1.0.0", "", "CssParameter", "http://www.opengis.net/sld",
            "http://schemas.opengis.net/sld/1.0.0/StyledLayerDescriptor.xsd"),
    /// OGC 05-078r4 with Symbology Encoding 1.1 (05-077r4).
    V1_1("1.1.0", "se:", "SvgParameter", "http://www.opengis.net/sld",
            "http://schemas.opengis.net/sld/1.1.0/StyledLayerDescriptor.xsd");

    private final String number;
    private final String prefix;
    private final String parameter;
    private final String namespace;
    private final String schema;

    SldVersion(String number, String prefix, String parameter, String namespace, String schema) {
        this.number = number;
        this.prefix = prefix;
        this.parameter = parameter;
        this.namespace = namespace;
        this.schema = schema;
    }

    String number() {
        return number;
    }

    /// Before the names of symbology.
    String prefix() {
        return prefix;
    }

    /// The name of the element with a detail of fill or stroke.
    String parameter() {
        return prefix + parameter;
    }

    /// As `xsi:schemaLocation` wants it.
    String schemaLocation() {
        return namespace + " " + schema;
    }
}
