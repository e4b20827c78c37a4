package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.wfs.WfsRequest.Presentation;
import de.sozialplanung.opendata.wfs.WfsRequest.TypeName;
import de.sozialplanung.opendata.xml.XmlNode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads requests in XML form (the schema of OGC 09-025) into the same records as `WfsKvp`.
final class WfsXml {

    private WfsXml() {}

    static WfsRequest read(XmlNode root) {
        boolean capabilities = root.name().equals("GetCapabilities");
        WfsVersion.checkService(root.attribute("service"), capabilities);
        if (!capabilities) {
            WfsVersion.check(root.attribute("version"));
        }
        return switch (root.name()) {
            case "GetCapabilities" -> new WfsRequest.GetCapabilities(texts(root, "AcceptVersions", "Version"),
                    texts(root, "Sections", "Section"), root.attribute("updateSequence"), null);
            case "DescribeFeatureType" -> new WfsRequest.DescribeFeatureType(
                    root.children("TypeName").map(t -> WfsKvp.type(t.text(), t.scope())).toList(),
                    root.attribute("outputFormat"));
            case "GetFeature" -> getFeature(root);
            case "ListStoredQueries" -> new WfsRequest.ListStoredQueries();
            case "DescribeStoredQueries" ->
                    new WfsRequest.DescribeStoredQueries(root.children("StoredQueryId").map(XmlNode::text).toList());
            case "GetPropertyValue" -> getPropertyValue(root);
            default -> throw WfsKvp.unknownOperation(root.name());
        };
    }

    private static List<String> texts(XmlNode root, String list, String item) {
        return root.children(list).flatMap(node -> node.children(item)).map(XmlNode::text).toList();
    }

    private static WfsRequest getFeature(XmlNode root) {
        List<FeatureQuery> queries = queries(root);
        Presentation presentation = presentation(root);
        return queries.size() == 1 ? new WfsRequest.GetFeature(queries.getFirst(), presentation)
                : WfsRequest.GetFeatures.of(queries, presentation);
    }

    private static WfsRequest getPropertyValue(XmlNode root) {
        if (root.attribute("resolvePath") != null) {
            throw Problem.notSupported("resolvePath", "There are no references to resolve; leave resolvePath out.");
        }
        List<FeatureQuery> queries = queries(root);
        if (queries.size() > 1) {
            throw Problem.notSupported("Query", "A GetPropertyValue request holds one query.");
        }
        return WfsRequest.GetPropertyValue.of(queries.getFirst(), reference(root), root.scope(), presentation(root));
    }

    /// An empty one is there and wrong, which is not the same as none.
    private static @Nullable String reference(XmlNode root) {
        return root.attributes().containsKey("valueReference") ? root.attributes().get("valueReference")
                : root.attribute("valueReference");
    }

    private static Presentation presentation(XmlNode root) {
        WfsKvp.checkResolve(root.attribute("resolve"));
        return new Presentation(WholeNumber.parse("count", root.attribute("count")),
                WholeNumber.parse("startIndex", root.attribute("startIndex")).orElse(0),
                WfsKvp.hits(root.attribute("resultType")), root.attribute("outputFormat"), null);
    }

    private static List<FeatureQuery> queries(XmlNode root) {
        List<FeatureQuery> queries = root.children().stream()
                .filter(node -> node.name().equals("Query") || node.name().equals("StoredQuery"))
                .map(node -> node.name().equals("Query") ? adHoc(node) : stored(node)).toList();
        if (queries.isEmpty()) {
            throw Problem.missing("Query", "A " + root.name() + " request needs a Query or a StoredQuery.");
        }
        return queries;
    }

    private static FeatureQuery adHoc(XmlNode query) {
        if (query.attribute("aliases") != null) {
            throw Problem.notSupported("aliases", "Aliases serve joins, which are not offered; leave them out.");
        }
        List<TypeName> types = types(query);
        Selection selection = query.child("Filter").<Selection>map(Selection.Encoded::new)
                .orElseGet(Selection.All::new);
        return new FeatureQuery.AdHoc(types, selection, query.attribute("srsName"),
                query.children("PropertyName").map(p -> WfsKvp.local(p.text())).toList(),
                query.child("SortBy").map(SortBy::read).orElse(SortBy.NONE));
    }

    private static List<TypeName> types(XmlNode query) {
        @Nullable
        String names = query.attribute("typeNames") != null ? query.attribute("typeNames")
                : query.attribute("typeName");
        if (names == null) {
            throw Problem.missing("typeNames", "A Query needs the attribute typeNames.");
        }
        return Stream.of(names.split("[\\s,]+", -1)).map(name -> WfsKvp.type(name, query.scope())).toList();
    }

    private static FeatureQuery stored(XmlNode query) {
        String id = query.attribute("id");
        if (id == null) {
            throw Problem.missing("id", "A StoredQuery needs the attribute id.");
        }
        if (!FeatureQuery.ById.isNamed(id)) {
            throw Problem.parameter("id", "The only stored query here is " + FeatureQuery.ById.URN + ".");
        }
        return new FeatureQuery.ById(query.children("Parameter")
                .filter(p -> "id".equalsIgnoreCase(p.attribute("name"))).map(XmlNode::text).findFirst()
                .orElseThrow(() -> Problem.missing("id", "The stored query needs the parameter id.")));
    }
}
