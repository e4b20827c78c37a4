package de.sozialplanung.opendata.vocab;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// A class or property of the Sozialplanung vocabulary, in the words of both languages.
///
/// @param name       its local name, the part after `#` in its IRI
/// @param kind       whether things are of it or have it
/// @param label      what it is called
/// @param definition what it means
/// @param examples   of what is of it, or of its values
/// @param broader    the IRIs of the classes or properties that it is a special case of
/// @param of         for a property: the local names of the classes whose things have it
/// @param range      for a property: the IRI of the class or datatype of its values; null where that is open
/// @param status     `unstable`, `testing`, `stable` or `archaic`
public record Term(String name, Kind kind, Concept.Words label, Concept.Words definition, List<String> examples,
        List<String> broader, List<String> of, @Nullable String range, String status) {

    public Term {
        examples = List.copyOf(examples);
        broader = List.copyOf(broader);
        of = List.copyOf(of);
    }

    /// What a term is.
    public enum Kind {
        CLASS,
        PROPERTY
    }
}
