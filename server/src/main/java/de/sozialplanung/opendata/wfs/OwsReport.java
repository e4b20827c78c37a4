package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.encode.XmlOutput;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.problem.ProblemKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A problem as OWS says it (OGC 06-121r3, clause 8; codes and statuses of OGC 09-025, Annex D).
///
/// @param code    the exception code
/// @param status  the HTTP status
/// @param locator the parameter at fault; null where none is
/// @param text    the sentence for the client
record OwsReport(String code, int status, @Nullable String locator, String text) {

    static final String MEDIA_TYPE = "application/xml";

    /// The operations that the standard knows and this service does not offer, because nothing here can be changed.
    static final List<String> NOT_OFFERED = List.of("Transaction", "LockFeature", "GetFeatureWithLock",
            "CreateStoredQuery", "DropStoredQuery");

    /// The operations that are not offered in every version.
    static final List<String> NOT_IN_ALL_VERSIONS = List.of("GetGmlObject", "GetPropertyValue", "ListStoredQueries",
            "DescribeStoredQueries");

    static OwsReport of(Problem problem) {
        String locator = problem.parameter();
        int status = problem.kind().status();
        String code = switch (problem.kind()) {
            case MISSING_PARAMETER -> "MissingParameterValue";
            case UNKNOWN_PARAMETER, INVALID_PARAMETER, NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE ->
                    "updateSequence".equals(locator) ? "InvalidUpdateSequence" : "InvalidParameterValue";
            // a fault in a filter names the parameter, one in the document as a whole does not
            case INVALID_QUERY -> locator == null ? "OperationParsingFailed" : "InvalidParameterValue";
            case TOO_LARGE -> "OperationParsingFailed";
            case NOT_SUPPORTED, METHOD_NOT_ALLOWED -> notSupported(locator == null ? "" : locator);
            case NOT_FOUND -> "NotFound";
            case GONE -> "ResponseCacheExpired";
            case FORBIDDEN, TOO_MANY, OVERLOADED, INTERNAL -> "NoApplicableCode";
        };
        boolean forbidden = problem.kind() == ProblemKind.GONE || code.equals("OperationProcessingFailed");
        String place = problem.position() < 0 ? "" : " (At character " + (problem.position() + 1) + ".)";
        return new OwsReport(code, forbidden ? 403 : status, locator, problem.detail() + place);
    }

    private static String notSupported(String locator) {
        if (NOT_OFFERED.contains(locator) || NOT_IN_ALL_VERSIONS.contains(locator)) {
            return "OperationNotSupported";
        }
        return switch (locator.toLowerCase(Locale.ROOT)) {
            case "request" -> "OperationNotSupported";
            case "filter" -> "OperationProcessingFailed";
            case "acceptversions" -> "VersionNegotiationFailed";
            default -> "OptionNotSupported";
        };
    }

    /// The report as a document.
    byte[] xml() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XmlOutput xml = XmlOutput.document(bytes);
            xml.start("ows:ExceptionReport").attribute("xmlns:ows", "http://www.opengis.net/ows/1.1")
                    .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                    .attribute("xsi:schemaLocation",
                            "http://www.opengis.net/ows/1.1 http://schemas.opengis.net/ows/1.1.0/owsAll.xsd")
                    .attribute("version", WfsVersion.SPOKEN).attribute("xml:lang", "en");
            xml.start("ows:Exception").attribute("exceptionCode", code);
            if (locator != null) {
                xml.attribute("locator", locator);
            }
            xml.element("ows:ExceptionText", text).finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
