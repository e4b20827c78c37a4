package de.sozialplanung.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// The schemas of OGC and ISO as published, from the class path: documents are held against them, and the net is never asked.
public final class PublishedSchemas {

    /// WFS 2.0, with what it is made of.
    public static final String WFS_2_0 = "http://schemas.opengis.net/wfs/2.0/wfs.xsd";
    public static final String WFS_1_1 = "http://schemas.opengis.net/wfs/1.1.0/wfs.xsd";
    public static final String WFS_1_0 = "http://schemas.opengis.net/wfs/1.0.0/WFS-basic.xsd";
    public static final String WFS_1_0_CAPABILITIES = "http://schemas.opengis.net/wfs/1.0.0/WFS-capabilities.xsd";
    public static final String WFS_1_0_EXCEPTION = "http://schemas.opengis.net/wfs/1.0.0/OGC-exception.xsd";
    public static final String OWS_1_1_EXCEPTION = "http://schemas.opengis.net/ows/1.1.0/owsExceptionReport.xsd";
    public static final String OWS_1_0_EXCEPTION = "http://schemas.opengis.net/ows/1.0.0/owsExceptionReport.xsd";
    /// ISO 19139 for datasets with its anchors. GML and this need each other: in this order they find each other.
    public static final List<String> ISO_DATASET = List.of("http://schemas.opengis.net/gml/3.2.1/gml.xsd",
            "http://schemas.opengis.net/iso/19139/20070417/gmx/gmx.xsd");
    /// ISO 19139 for services, which OGC published once, with the earlier edition of the rest.
    public static final List<String> ISO_SERVICE = List.of("http://schemas.opengis.net/iso/19139/20060504/gmx/gmx.xsd",
            "http://schemas.opengis.net/iso/19139/20060504/srv/srv.xsd");

    /// Two small schemas of the W3C, in words of our own.
    private static final Map<String, String> OWN = Map.of("http://www.w3.org/1999/xlink.xsd", "/schemas/xlink.xsd",
            "http://www.w3.org/2001/xml.xsd", "/schemas/xml.xsd");

    private PublishedSchemas() {}

    /// The schema made of published ones and of some that are not published but served, such as an application schema.
    ///
    /// @param published addresses
    /// @param served    documents
    public static Schema of(List<String> published, byte[]... served) throws SAXException {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "http");
        factory.setResourceResolver((_, _, publicId, systemId, base) -> {
            String address = base == null ? systemId : URI.create(base).resolve(systemId).toString();
            return input(publicId, address);
        });
        Stream<Source> known = published.stream().map(address -> new StreamSource(open(address), address));
        Stream<Source> own = Stream.of(served)
                .map(document -> new StreamSource(new ByteArrayInputStream(document), "http://served.invalid/"));
        return factory.newSchema(Stream.concat(known, own).toArray(Source[]::new));
    }

    /// Fails where a document breaks the schema, with each place.
    public static void check(String name, Schema schema, byte[] document) throws IOException, SAXException {
        List<String> faults = new ArrayList<>();
        Validator validator = schema.newValidator();
        validator.setResourceResolver((_, _, _, systemId, _) -> {
            throw new IllegalStateException("a document sends its reader to " + systemId);
        });
        validator.setErrorHandler(new Faults(faults));
        validator.validate(new StreamSource(new ByteArrayInputStream(document)));
        assertThat(faults).as(name).isEmpty();
    }

    private record Faults(List<String> faults) implements ErrorHandler {

        @Override
        public void warning(SAXParseException fault) {
            error(fault);
        }

        @Override
        public void error(SAXParseException fault) {
            if (faults.size() < 20) {
                faults.add(fault.getLineNumber() + ": " + fault.getMessage());
            }
        }

        @Override
        public void fatalError(SAXParseException fault) throws SAXParseException {
            throw fault;
        }
    }

    private static InputStream open(String address) {
        String path = OWN.getOrDefault(address, address.replace("http://schemas.opengis.net/", "/ogc/"));
        InputStream stream = PublishedSchemas.class.getResourceAsStream(path);
        if (stream == null) {
            throw new IllegalStateException("there is no schema " + address + " on the class path");
        }
        return stream;
    }

    private static LSInput input(@Nullable String publicId, String address) {
        try {
            DOMImplementationLS dom = (DOMImplementationLS) DOMImplementationRegistry.newInstance()
                    .getDOMImplementation("LS");
            LSInput input = dom.createLSInput();
            input.setPublicId(publicId);
            input.setSystemId(address);
            input.setByteStream(open(address));
            return input;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
