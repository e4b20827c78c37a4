package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.encode.SrsNotation;
import de.sozialplanung.opendata.filter.Origin;
import de.sozialplanung.opendata.filter.fes.Srs;
import de.sozialplanung.opendata.problem.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says a key-value request of WFS 1.1.0 (OGC 04-094) or 1.0.0 (OGC 02-058) in the words of 2.0.0, so that one reader reads
/// them all. `startIndex`, which neither standard knows, is understood as GeoServer has it: QGIS and GDAL page by it.
final class OlderKvp {

    /// The names of parameters that changed.
    private static final Map<String, String> NAMES = Map.of("maxfeatures", "count", "featureid", "resourceid",
            "namespace", "namespaces");

    private OlderKvp() {}

    /// The version that a request is to be answered in; what cannot be settled here is refused by the reader.
    static WfsVersion version(Kvp kvp) {
        boolean capabilities = "GetCapabilities".equalsIgnoreCase(kvp.get("request"));
        List<String> accepted = kvp.list("acceptVersions");
        String named = kvp.get("version");
        if (capabilities && !accepted.isEmpty()) {
            return accepted.stream().flatMap(number -> WfsVersion.of(number).stream()).findFirst()
                    .orElse(WfsVersion.V2_0_0);
        }
        if (named == null) {
            return WfsVersion.V2_0_0;
        }
        return capabilities ? WfsVersion.offered(named) : WfsVersion.of(named).orElse(WfsVersion.V2_0_0);
    }

    /// The same request in the words of 2.0.0.
    static Kvp modern(Kvp kvp, WfsVersion version) {
        String request = kvp.get("request");
        if (version == WfsVersion.V2_0_0 || request == null) {
            return kvp;
        }
        checkOperation(request, version);
        Map<String, String> values = new HashMap<>();
        kvp.values().forEach((name, value) -> values.put(NAMES.getOrDefault(name, name), value));
        values.remove("storedquery_id");
        if (version == WfsVersion.V1_0_0) {
            values.remove("resulttype");
            values.remove("sections");
        }
        if (request.equalsIgnoreCase("GetCapabilities")) {
            values.put("acceptversions", version.number());
        } else {
            values.putIfAbsent("outputformat", version.format().mediaType());
        }
        if (request.equalsIgnoreCase("GetFeature")) {
            values.computeIfPresent("typename", (_, types) -> types(types, kvp));
        }
        values.computeIfPresent("bbox", (_, box) -> box(box, kvp, version));
        values.computeIfPresent("propertyname",
                (_, _) -> kvp.single("propertyName").stream().filter(name -> !name.equals("*"))
                        .collect(Collectors.joining(",")));
        return new Kvp(values.entrySet().stream().filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// The older versions have fewer operations.
    static void checkOperation(String request, WfsVersion version) {
        switch (request.toLowerCase(Locale.ROOT)) {
            case "getcapabilities", "describefeaturetype", "getfeature" -> {
            }
            default -> throw Problem.notSupported(locator(request), "The operation is not offered; offered in WFS "
                    + version.number() + " are GetCapabilities, DescribeFeatureType and GetFeature.");
        }
    }

    /// An operation that any version knows is the locator itself (OGC 05-008, table 20).
    private static String locator(String request) {
        return Stream.concat(OwsReport.NOT_OFFERED.stream(), OwsReport.NOT_IN_ALL_VERSIONS.stream())
                .filter(request::equalsIgnoreCase).findFirst().orElse("request");
    }

    /// Types in one list are as many queries (OGC 04-094, 14.7.3); features told by their ids need none.
    private static String types(String types, Kvp kvp) {
        if (types.startsWith("(") || !types.contains(",")) {
            return types;
        }
        return kvp.get("featureId") != null ? ""
                : Stream.of(types.split(",", -1)).map(type -> "(" + type.strip() + ")").collect(Collectors.joining());
    }

    /// A box that names no reference system is in that of the answer; in 1.0.0 it is east, north in any.
    private static String box(String box, Kvp kvp, WfsVersion version) {
        String[] parts = box.split(",", 5);
        String asked = kvp.get("srsName");
        if (parts.length == 4 && asked == null) {
            return box;
        }
        String name = parts.length == 5 ? parts[4] : asked;
        if (name == null || parts.length < 4) {
            return box;
        }
        String settled = version == WfsVersion.V1_0_0
                ? SrsNotation.SHORT.name(Srs.parse(Origin.of("bbox"), name).crs())
                : name;
        return String.join(",", List.of(parts).subList(0, 4)) + "," + settled;
    }
}
