package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.html.page.Fact;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.vocab.Concept;
import de.sozialplanung.opendata.vocab.ConceptSchemes;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// Says codes in the language of a page.
///
/// @param shell   the page
/// @param schemes the code lists
record CodeWords(Shell shell, ConceptSchemes schemes) {

    String of(String scheme, String code) {
        return schemes.find(scheme).flatMap(s -> s.byCode(code)).map(this::label).orElse(code);
    }

    List<String> of(String scheme, Collection<String> codes) {
        return codes.stream().map(code -> of(scheme, code)).toList();
    }

    /// Those codes with their labels, in the order of their list.
    List<Fact> options(String scheme, Collection<String> codes) {
        return schemes.get(scheme).concepts().stream().filter(concept -> codes.contains(concept.code()))
                .map(concept -> new Fact(label(concept), concept.code())).toList();
    }

    /// The name of a language by its tag of BCP 47.
    String language(String tag) {
        Locale reader = shell.language() == Language.DE ? Locale.GERMAN : Locale.ENGLISH;
        return Locale.forLanguageTag(tag).getDisplayName(reader);
    }

    private String label(Concept concept) {
        return shell.language() == Language.DE ? concept.de() : concept.en();
    }
}
