package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.html.drawing.ClassDiagram;
import de.sozialplanung.opendata.html.page.Download;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.html.page.VocabularyPage;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.vocab.Concept;
import de.sozialplanung.opendata.vocab.Iris;
import de.sozialplanung.opendata.vocab.Namespaces;
import de.sozialplanung.opendata.vocab.Term;
import de.sozialplanung.opendata.vocab.Terms;
import de.sozialplanung.opendata.vocab.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Arranges the vocabulary for its page. Addresses of its terms in the file stand below `http://localhost`.
///
/// @param shell the page
/// @param terms all of them
/// @param root  the public address of the service
record VocabularyView(Shell shell, Terms terms, String root) {

    private static final String FILE = "http://localhost";

    VocabularyPage page() {
        return new VocabularyPage(shell, Vocabulary.VERSION, root + "/def/sozialplanung", forms(), diagram(),
                terms.of(Term.Kind.CLASS).stream().map(this::card).toList(),
                terms.of(Term.Kind.PROPERTY).stream().map(this::card).toList(),
                terms.changes().stream().map(this::in).filter(text -> !text.isEmpty()).toList());
    }

    private List<Download> forms() {
        return List.of(new Download("Turtle", shell.machine("/def/sozialplanung.ttl"), "text/turtle"),
                new Download("JSON-LD", shell.machine("/def/sozialplanung.jsonld"), "application/ld+json"),
                new Download("RDF/XML", shell.machine("/def/sozialplanung.rdf"), "application/rdf+xml"),
                new Download("N-Triples", shell.machine("/def/sozialplanung.nt"), "application/n-triples"),
                new Download("SHACL", shell.machine("/def/formen.ttl"), "text/turtle"),
                new Download("JSON-LD @context", shell.machine("/def/kontext.jsonld"), "application/ld+json"));
    }

    private VocabularyPage.Card card(Term term) {
        boolean isClass = term.kind() == Term.Kind.CLASS;
        List<VocabularyPage.Link> connected = isClass
                ? terms.of(Term.Kind.PROPERTY).stream().filter(p -> p.of().contains(term.name())).map(this::link)
                        .toList()
                : terms.of(Term.Kind.CLASS).stream().filter(c -> term.of().contains(c.name())).map(this::link).toList();
        String range = term.range();
        return new VocabularyPage.Card(term.name(), in(term.label()), in(term.definition()),
                String.join("; ", term.examples()), term.broader().stream().map(this::foreign).toList(), connected,
                range == null ? null : foreign(range), isClass ? query(term) : null, term.status());
    }

    private VocabularyPage.Link link(Term term) {
        return new VocabularyPage.Link(in(term.label()), "#" + term.name());
    }

    /// A term by its IRI: one of ours leads to its card, another one to its own address.
    private VocabularyPage.Link foreign(String iri) {
        String own = new Iris(FILE).vocabulary();
        if (iri.startsWith(own)) {
            return new VocabularyPage.Link("sp:" + iri.substring(own.length()), "#" + iri.substring(own.length()));
        }
        return Namespaces.prefixes(new Iris(FILE)).entrySet().stream().filter(e -> iri.startsWith(e.getValue()))
                .findFirst()
                .map(e -> new VocabularyPage.Link(e.getKey() + ":" + iri.substring(e.getValue().length()), iri))
                .orElseGet(() -> new VocabularyPage.Link(iri, iri));
    }

    private String query(Term term) {
        return shell.page("/sparql?query=" + Links.encode("""
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                PREFIX sp: <%s/def/sozialplanung#>

                SELECT ?ding ?name WHERE {
                  ?ding a sp:%s .
                  OPTIONAL { ?ding rdfs:label ?name }
                }
                LIMIT 20
                """.formatted(root, term.name())));
    }

    private VocabularyPage.Diagram diagram() {
        Map<ClassDiagram.Pair, List<String>> links = new TreeMap<>(
                Comparator.comparing(ClassDiagram.Pair::from).thenComparing(ClassDiagram.Pair::to));
        Set<String> connected = new LinkedHashSet<>();
        String own = new Iris(FILE).vocabulary();
        Set<String> classes = new LinkedHashSet<>();
        terms.of(Term.Kind.CLASS).forEach(c -> classes.add(c.name()));
        for (Term property : terms.of(Term.Kind.PROPERTY)) {
            String range = property.range();
            String to = general(range != null && range.startsWith(own) ? range.substring(own.length()) : "");
            for (String special : property.of()) {
                String from = general(special);
                if (classes.contains(to) && classes.contains(from) && !from.equals(to)) {
                    links.computeIfAbsent(new ClassDiagram.Pair(from, to), _ -> new ArrayList<>())
                            .add(in(property.label()));
                    connected.add(from);
                    connected.add(to);
                }
            }
        }
        return ClassDiagram.of(terms.of(Term.Kind.CLASS).stream().filter(c -> connected.contains(c.name()))
                .map(c -> Map.entry(c.name(), in(c.label()))).toList(), links);
    }

    /// The class of ours that a class is a special case of; the class itself where there is none.
    private String general(String name) {
        String own = new Iris(FILE).vocabulary();
        return terms.of(Term.Kind.CLASS).stream().filter(c -> c.name().equals(name)).flatMap(c -> c.broader().stream())
                .filter(iri -> iri.startsWith(own)).map(iri -> iri.substring(own.length())).findFirst().orElse(name);
    }

    private String in(Concept.Words words) {
        return shell.language() == Language.DE ? words.de() : words.en();
    }
}
