package de.sozialplanung.opendata.wfs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One element of a request document, of which there are few: requests are bounded in size, depth and number of
/// elements.
///
/// @param namespace  the element's namespace, empty where it has none
/// @param name       its local name
/// @param attributes attributes without namespace, by name
/// @param prefixes   namespaces in scope by prefix
/// @param children   elements inside, in order
/// @param text       its own text, blanks at both ends removed
record XmlNode(String namespace, String name, Map<String, String> attributes, Map<String, String> prefixes,
        List<XmlNode> children, String text) {

    XmlNode {
        attributes = Map.copyOf(attributes);
        prefixes = Map.copyOf(prefixes);
        children = List.copyOf(children);
    }

    /// The value of an attribute, its name in any case, because OWSLib writes `typenames` and `outputformat`; null where it
    /// is absent or blank.
    @Nullable
    String attribute(String attribute) {
        return attributes.entrySet().stream().filter(a -> a.getKey().equalsIgnoreCase(attribute))
                .map(a -> a.getValue().strip()).filter(value -> !value.isEmpty()).findFirst().orElse(null);
    }

    Stream<XmlNode> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName));
    }

    Optional<XmlNode> child(String childName) {
        return children(childName).findFirst();
    }
}
