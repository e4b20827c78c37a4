package de.sozialplanung.opendata.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One element of a document, of which there are few: documents are bounded in size, depth and number of elements.
///
/// @param namespace  the element's namespace, empty where it has none
/// @param name       its local name
/// @param attributes attributes by local name, those of a namespace by `{namespace}name`
/// @param scope      the prefixes that are declared where it stands
/// @param children   elements inside, in order
/// @param content    its own text with all blanks
/// @param position   the character of the document that it begins at, from 0
public record XmlNode(String namespace, String name, Map<String, String> attributes, XmlScope scope,
        List<XmlNode> children, String content, int position) {

    public XmlNode {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /// Its own text, blanks at both ends removed.
    public String text() {
        return content.strip();
    }

    /// The value of an attribute without namespace, its name in any case, because OWSLib writes `typenames` and
    /// `outputformat`; null where it is absent or blank.
    public @Nullable String attribute(String attribute) {
        return attributes.entrySet().stream().filter(a -> a.getKey().equalsIgnoreCase(attribute))
                .map(a -> a.getValue().strip()).filter(value -> !value.isEmpty()).findFirst().orElse(null);
    }

    /// The value of an attribute of that namespace; null where it is absent or blank.
    public @Nullable String attribute(String attributeNamespace, String attribute) {
        String value = attributes.getOrDefault("{" + attributeNamespace + "}" + attribute, "").strip();
        return value.isEmpty() ? null : value;
    }

    public Stream<XmlNode> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName));
    }

    public Optional<XmlNode> child(String childName) {
        return children(childName).findFirst();
    }
}
