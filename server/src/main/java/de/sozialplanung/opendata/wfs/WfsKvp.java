package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.wfs.WfsRequest.Presentation;
import de.sozialplanung.opendata.wfs.WfsRequest.TypeName;
import de.sozialplanung.opendata.xml.XmlReader;
import de.sozialplanung.opendata.xml.XmlScope;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads requests in key-value form (OGC 09-025, Annex B and the KVP tables of each operation).
final class WfsKvp {

    private static final Pattern BINDING = Pattern
            .compile("\\G,?\\s*xmlns\\((?:([A-Za-z_][\\w.-]*)\\s*[,=])?\\s*([^()]+)\\)");

    private WfsKvp() {}

    static WfsRequest read(Kvp kvp) {
        String request = kvp.required("request").toLowerCase(Locale.ROOT);
        boolean capabilities = request.equals("getcapabilities");
        WfsVersion.checkService(kvp.get("service"), capabilities);
        if (!capabilities) {
            WfsVersion.check(kvp.get("version"));
        }
        return switch (request) {
            case "getcapabilities" -> new WfsRequest.GetCapabilities(kvp.list("acceptVersions"), kvp.list("sections"),
                    kvp.get("updateSequence"), kvp.get("language"));
            case "describefeaturetype" -> new WfsRequest.DescribeFeatureType(types(kvp), kvp.get("outputFormat"));
            case "getfeature" -> {
                List<Kvp> queries = KvpLists.split(kvp);
                yield queries.size() == 1 ? new WfsRequest.GetFeature(query(kvp), presentation(kvp))
                        : WfsRequest.GetFeatures.of(queries.stream().map(WfsKvp::query).toList(), presentation(kvp));
            }
            case "getpropertyvalue" -> WfsRequest.GetPropertyValue.of(query(kvp), reference(kvp),
                    scope(kvp), presentation(kvp));
            case "liststoredqueries" -> new WfsRequest.ListStoredQueries();
            case "describestoredqueries" -> new WfsRequest.DescribeStoredQueries(kvp.list("storedQuery_Id"));
            default -> throw unknownOperation(request);
        };
    }

    /// The refusal of an operation. One that the standard knows is the locator itself (OGC 06-121r3, table 27).
    static Problem unknownOperation(String name) {
        String locator = OwsReport.NOT_OFFERED.stream().filter(name::equalsIgnoreCase).findFirst().orElse("request");
        return Problem.notSupported(locator, "The operation is not offered; offered are GetCapabilities, "
                + "DescribeFeatureType, GetFeature, GetPropertyValue, ListStoredQueries and DescribeStoredQueries.");
    }

    /// An empty one is there and wrong, which is not the same as none.
    private static @Nullable String reference(Kvp kvp) {
        return kvp.get("valueReference") == null && kvp.isEmpty("valueReference") ? "" : kvp.get("valueReference");
    }

    private static FeatureQuery query(Kvp kvp) {
        String stored = kvp.get("storedQuery_Id");
        if (stored != null) {
            if (!FeatureQuery.ById.isNamed(stored)) {
                throw Problem.parameter("storedQuery_Id",
                        "The only stored query here is " + FeatureQuery.ById.URN + ".");
            }
            return new FeatureQuery.ById(kvp.required("id"));
        }
        checkResolve(kvp.get("resolve"));
        if (kvp.get("aliases") != null) {
            throw Problem.notSupported("aliases", "Aliases serve joins, which are not offered; leave them out.");
        }
        List<TypeName> types = types(kvp);
        Selection selection = selection(kvp);
        if (types.isEmpty() && selection.ids().isEmpty()) {
            throw Problem.missing("typeNames", "The parameter typeNames is needed; its value is the name of a type.");
        }
        return new FeatureQuery.AdHoc(types, selection, kvp.get("srsName"),
                kvp.single("propertyName").stream().map(WfsKvp::local).toList(), SortBy.parse(kvp.single("sortBy")));
    }

    /// There are no references here: `none` and `local` come to the same.
    static void checkResolve(@Nullable String resolve) {
        switch (resolve == null ? "none" : resolve) {
            case "none", "local" -> {
                // nothing to do
            }
            case "remote", "all" -> throw Problem.notSupported("resolve",
                    "References to other services are not resolved here; leave resolve out or say none.");
            default -> throw Problem.parameter("resolve", "The parameter resolve is none, local, remote or all.");
        }
    }

    /// `bbox`, `filter` and `resourceId` exclude each other (7.9.2.3).
    private static Selection selection(Kvp kvp) {
        String bbox = kvp.get("bbox");
        String filter = kvp.get("filter");
        List<String> ids = kvp.list("resourceId");
        if (Stream.of(bbox != null, filter != null, !ids.isEmpty()).filter(given -> given).count() > 1) {
            throw Problem.parameter("filter", "The parameters bbox, filter and resourceId exclude each other.");
        }
        if (bbox != null) {
            return new Selection.Bbox(BboxText.parse(bbox));
        }
        if (filter != null) {
            checkLanguage(kvp.get("filter_language"));
            return new Selection.Encoded(XmlReader.read(unwrapped(filter)));
        }
        return ids.isEmpty() ? new Selection.All() : new Selection.ResourceIds(ids);
    }

    /// One filter may stand in parentheses, as several must. Places in the text stay what they are.
    private static String unwrapped(String filter) {
        return filter.startsWith("(<") && filter.endsWith(">)") && !filter.startsWith("(<?")
                ? " " + filter.substring(1, filter.length() - 1)
                : filter;
    }

    private static void checkLanguage(@Nullable String language) {
        if (language != null && !language.equals("urn:ogc:def:queryLanguage:OGC-FES:Filter")) {
            throw Problem.parameter("filter_language",
                    "The only filter language here is urn:ogc:def:queryLanguage:OGC-FES:Filter.");
        }
    }

    private static Presentation presentation(Kvp kvp) {
        OptionalLong count = WholeNumber.parse("count", kvp.get("count"));
        long startIndex = WholeNumber.parse("startIndex", kvp.get("startIndex")).orElse(0);
        return new Presentation(count, startIndex, hits(kvp.get("resultType")), kvp.get("outputFormat"),
                kvp.get("edition"));
    }

    /// Reads `resultType`.
    static boolean hits(@Nullable String resultType) {
        if (resultType == null || resultType.equalsIgnoreCase("results")) {
            return false;
        }
        if (resultType.equalsIgnoreCase("hits")) {
            return true;
        }
        throw Problem.parameter("resultType", "The parameter resultType is results or hits.");
    }

    /// `typeNames`, or `typeName` as WFS 1.x and DescribeFeatureType of some clients call it.
    private static List<TypeName> types(Kvp kvp) {
        String text = kvp.get("typeNames") != null ? kvp.get("typeNames") : kvp.get("typeName");
        if (text == null) {
            return List.of();
        }
        XmlScope scope = scope(kvp);
        return Stream.of(text.split("[,()]+", -1)).map(String::strip).filter(name -> !name.isEmpty())
                .map(name -> type(name, scope)).toList();
    }

    /// @param scope the prefixes, as far as declared
    static TypeName type(String name, XmlScope scope) {
        int colon = name.indexOf(':');
        return new TypeName(colon < 0 ? null : scope.namespace(name.substring(0, colon)), local(name));
    }

    /// A name without its prefix, and without the type before it that WFS 1.0 allows.
    static String local(String name) {
        return name.substring(Math.max(name.lastIndexOf(':'), name.lastIndexOf('/')) + 1).strip();
    }

    private static XmlScope scope(Kvp kvp) {
        return new XmlScope(prefixes(kvp.get("namespaces")), null);
    }

    private static Map<String, String> prefixes(@Nullable String namespaces) {
        Map<String, String> prefixes = new HashMap<>();
        if (namespaces == null) {
            return prefixes;
        }
        Matcher matcher = BINDING.matcher(namespaces);
        int end = 0;
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                prefixes.put(matcher.group(1), matcher.group(2).strip());
            }
            end = matcher.end();
        }
        if (end != namespaces.length()) {
            throw Problem.parameter("namespaces", "Namespaces are written xmlns(prefix,namespace), set off by commas.");
        }
        return prefixes;
    }
}
