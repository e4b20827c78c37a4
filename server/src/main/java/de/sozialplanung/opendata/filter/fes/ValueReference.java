package de.sozialplanung.opendata.filter.fes;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.encode.GmlNames;
import de.sozialplanung.opendata.filter.Origin;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.xml.XmlScope;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What `fes:ValueReference` or `ogc:PropertyName` refers to. The whole of XPath that is understood is the name of a
/// property, with a prefix or not, behind the name of the type or not, `@gml:id`, and a position
/// in brackets: Minimum XPath (OGC 09-026r2, 7.4.4) for features whose properties are not nested.
public sealed interface ValueReference {

    /// A property of the collection by its own name; where there is none of that name, the name as written.
    record Named(String property) implements ValueReference {}

    /// The `gml:id`.
    record GmlId() implements ValueReference {}

    /// A property that GML gives every feature (OGC 07-036, 9.4) and that no feature of ours has.
    record Absent(String name) implements ValueReference {}

    /// The properties of `gml:AbstractFeatureType`.
    Set<String> STANDARD = Set.of("metaDataProperty", "description", "descriptionReference", "identifier", "name",
            "boundedBy", "location");

    /// A name and its position.
    Pattern POSITION = Pattern.compile("([^\\[\\]]+)\\[(?:position\\(\\)\\s*=\\s*)?([1-9][0-9]{0,8})\\]");

    /// Reads a reference.
    ///
    /// @param scope the prefixes known; others are taken for ours, since several clients declare none
    /// @throws Problem for any other XPath
    static ValueReference parse(String text, XmlScope scope, Collection collection, Origin at) {
        String path = text.strip().replaceFirst("^//?", "");
        int slash = path.indexOf('/');
        if (slash >= 0 && local(path.substring(0, slash)).equals(GmlNames.element(collection.id()))) {
            path = path.substring(slash + 1);
        }
        if (path.equals("@gml:id") || path.equals("@fid") || path.equals("@id")) {
            return new GmlId();
        }
        Matcher position = POSITION.matcher(path);
        if (position.matches()) {
            // no property stands twice: the first one is the one, a later one is none
            ValueReference first = parse(position.group(1), scope, collection, at);
            return position.group(2).equals("1") ? first : new Absent("at that position");
        }
        if (path.isEmpty() || path.chars().anyMatch(c -> "/[]()@*|'\"".indexOf(c) >= 0)) {
            throw Fault.of(at,
                    "'" + Fault.quotable(text.strip()) + "' is not understood: a value is named by its property "
                            + "alone, such as titel, sp:titel or sp:" + GmlNames.element(collection.id())
                            + "/sp:titel, or by @gml:id.");
        }
        String name = local(path);
        int colon = path.indexOf(':');
        String namespace = colon < 0 ? null : scope.namespace(path.substring(0, colon));
        boolean gml = namespace == null ? path.startsWith("gml:") : Gml.isNamespace(namespace);
        if (gml && name.equals("id")) {
            return new GmlId();
        }
        if (gml && STANDARD.contains(name)) {
            return new Absent("gml:" + name);
        }
        return new Named(collection.schema().properties().stream().map(Property::name)
                .filter(p -> GmlNames.element(p).equals(name)).findFirst().orElse(name));
    }

    private static String local(String step) {
        return step.substring(step.lastIndexOf(':') + 1).strip();
    }
}
