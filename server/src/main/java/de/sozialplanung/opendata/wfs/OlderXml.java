package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.xml.XmlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Says a request of WFS 1.1.0 (OGC 04-094) or 1.0.0 (OGC 02-058) in XML in the words of 2.0.0, so that one reader reads
/// them all.
final class OlderXml {

    private OlderXml() {}

    /// The version that a request is to be answered in. One that names none in the older namespace is 1.1.0, whose schema
    /// has that default.
    static WfsVersion version(XmlNode root) {
        boolean older = root.namespace().equals(WfsVersion.NAMESPACE_1);
        WfsVersion unnamed = older ? WfsVersion.V1_1_0 : WfsVersion.V2_0_0;
        List<String> accepted = accepted(root);
        String named = root.attribute("version");
        if (root.name().equals("GetCapabilities") && !accepted.isEmpty()) {
            return accepted.stream().flatMap(number -> WfsVersion.of(number).stream()).findFirst().orElse(unnamed);
        }
        if (named == null) {
            return unnamed;
        }
        return root.name().equals("GetCapabilities") ? WfsVersion.offered(named)
                : WfsVersion.of(named).orElse(unnamed);
    }

    private static List<String> accepted(XmlNode root) {
        return root.children("AcceptVersions").flatMap(list -> list.children("Version")).map(XmlNode::text).toList();
    }

    /// The same request in the words of 2.0.0.
    static XmlNode modern(XmlNode root, WfsVersion version) {
        boolean capabilities = root.name().equals("GetCapabilities");
        if (!capabilities) {
            checkNamespace(root, version);
        }
        if (version == WfsVersion.V2_0_0) {
            return root;
        }
        OlderKvp.checkOperation(root.name(), version);
        Map<String, String> attributes = new HashMap<>();
        root.attributes().forEach(
                (name, value) -> attributes.put(name.equalsIgnoreCase("maxFeatures") ? "count" : name, value));
        List<XmlNode> children = new ArrayList<>(root.children());
        if (version == WfsVersion.V1_0_0) {
            attributes.remove("resultType");
        }
        if (capabilities && accepted(root).isEmpty()) {
            XmlNode number = node(root, "Version", List.of(), version.number());
            children.add(node(root, "AcceptVersions", List.of(number), ""));
        }
        if (root.attribute("outputFormat") == null) {
            attributes.put("outputFormat", version.format().mediaType());
        }
        return new XmlNode(root.namespace(), root.name(), attributes, root.scope(), children, root.content(),
                root.position());
    }

    private static XmlNode node(XmlNode at, String name, List<XmlNode> children, String content) {
        return new XmlNode(at.namespace(), name, Map.of(), at.scope(), children, content, at.position());
    }

    private static void checkNamespace(XmlNode root, WfsVersion version) {
        String other = version == WfsVersion.V2_0_0 ? WfsVersion.NAMESPACE_1 : WfsVersion.NAMESPACE;
        if (root.namespace().equals(other)) {
            throw Problem.parameter("version",
                    "The namespace " + WfsVersion.NAMESPACE + " is that of version 2.0.0, and "
                            + WfsVersion.NAMESPACE_1 + " that of 1.1.0 and 1.0.0.");
        }
    }
}
