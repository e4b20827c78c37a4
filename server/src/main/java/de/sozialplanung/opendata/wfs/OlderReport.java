package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.encode.XmlOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A problem as the older versions say it: with fewer codes, and with the names that their parameters have.
///
/// @param code    the exception code (OGC 05-008, table 20)
/// @param locator the parameter at fault; null where none is
/// @param text    the sentence for the client
record OlderReport(String code, @Nullable String locator, String text) {

    private static final Map<String, String> NAMES = Map.of("typeNames", "typeName", "count", "maxFeatures",
            "RESOURCEID", "featureId", "namespaces", "namespace");

    /// Where a sentence names a parameter or an attribute.
    private static final Pattern PARAMETER = Pattern.compile("\\b((?:parameter|attribute) )(\\w+)");

    static OlderReport of(OwsReport report) {
        String locator = report.locator();
        String code = switch (report.code()) {
            case "OperationNotSupported", "MissingParameterValue", "InvalidParameterValue",
                    "VersionNegotiationFailed", "InvalidUpdateSequence" -> report.code();
            default -> locator == null ? "NoApplicableCode" : "InvalidParameterValue";
        };
        return new OlderReport(code, locator == null ? null : NAMES.getOrDefault(locator, locator),
                PARAMETER.matcher(report.text())
                        .replaceAll(found -> found.group(1) + NAMES.getOrDefault(found.group(2), found.group(2))));
    }

    /// The report of 1.1.0: an OWS exception report 1.0.0 (OGC 05-008, 8.3).
    byte[] exceptionReport() {
        return document("ows", "ows:ExceptionReport", "http://www.opengis.net/ows",
                "http://schemas.opengis.net/ows/1.0.0/owsExceptionReport.xsd", xml -> {
                    xml.attribute("version", "1.0.0").attribute("language", "en");
                    xml.start("ows:Exception").attribute("exceptionCode", code);
                    locate(xml);
                    xml.element("ows:ExceptionText", text);
                });
    }

    /// The report of 1.0.0: a service exception report 1.2.0 (OGC 02-058, annex A.4).
    byte[] serviceExceptionReport() {
        return document("ogc", "ogc:ServiceExceptionReport", "http://www.opengis.net/ogc",
                "http://schemas.opengis.net/wfs/1.0.0/OGC-exception.xsd", xml -> {
                    xml.attribute("version", "1.2.0").start("ogc:ServiceException").attribute("code", code);
                    locate(xml);
                    xml.text(text);
                });
    }

    private void locate(XmlOutput xml) throws IOException {
        if (locator != null) {
            xml.attribute("locator", locator);
        }
    }

    private static byte[] document(String prefix, String root, String namespace, String schema, Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XmlOutput xml = XmlOutput.document(bytes).start(root).attribute("xmlns:" + prefix, namespace)
                    .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                    .attribute("xsi:schemaLocation", namespace + " " + schema);
            content.write(xml);
            xml.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// What stands within the root.
    private interface Content {

        void write(XmlOutput xml) throws IOException;
    }
}
