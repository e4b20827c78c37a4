package de.sozialplanung.opendata.xml;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which namespace a prefix stands for at one place of a document. Scopes share what their outer ones declare: a document
/// that declares much at its root and a little everywhere else costs no more than its length.
///
/// @param own   what is declared here: namespaces by prefix
/// @param outer the scope around it; null for none
public record XmlScope(Map<String, String> own, @Nullable XmlScope outer) {

    /// Nothing is declared.
    public static final XmlScope NONE = new XmlScope(Map.of(), null);

    public XmlScope {
        own = Map.copyOf(own);
    }

    /// The namespace of a prefix; null where nobody declared it.
    public @Nullable String namespace(String prefix) {
        for (XmlScope scope = this; scope != null; scope = scope.outer) {
            String namespace = scope.own.get(prefix);
            if (namespace != null) {
                return namespace;
            }
        }
        return null;
    }
}
