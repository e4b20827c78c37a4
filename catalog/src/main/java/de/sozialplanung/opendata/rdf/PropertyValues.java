package de.sozialplanung.opendata.rdf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.vocab.ConceptScheme;
import de.sozialplanung.opendata.vocab.ConceptSchemes;
import de.sozialplanung.opendata.vocab.Iris;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// What a property value says in a graph: a concept, a thing, an address of the web or a literal.
final class PropertyValues {

    /// Terms whose values are keys of areas.
    static final Set<String> AREA_TERMS = Set.of("gebiet", "gebiete", "gemeinde", "wohnplatz", "kreis", "uebergeordnet",
            "einzugsgebiet");
    private static final Set<String> ACTOR_TERMS = Set.of("traeger", "federfuehrung", "gremium");
    private static final Set<String> WEB_TERMS = Set.of("web", "webseite");

    private final Iris iris;
    private final Things things;
    private final ConceptSchemes schemes = new ConceptSchemes();

    PropertyValues(Iris iris, Things things) {
        this.iris = iris;
        this.things = things;
    }

    List<Node> nodes(Property property, Object value) {
        return switch (value) {
            case List<?> list -> list.stream().map(item -> node(property, item.toString())).distinct().toList();
            case String text -> List.of(node(property, text));
            case Long number -> List.of("jahr".equals(property.term()) ? Literals.year(number)
                    : Literals.integer(number));
            case Double number -> List.of(Literals.decimal(number));
            case Boolean flag -> List.of(Literals.typed(flag, XSDDatatype.XSDboolean));
            case LocalDate date -> List.of(Literals.typed(date, XSDDatatype.XSDdate));
            case Instant instant -> List.of(Literals.typed(instant, XSDDatatype.XSDdateTime));
            default -> throw new IllegalArgumentException("a value of " + property.name() + " has an unknown type");
        };
    }

    private Node node(Property property, String text) {
        String scheme = property.scheme();
        if (scheme != null) {
            Optional<ConceptScheme> known = schemes.find(scheme);
            if (known.isPresent() && known.get().byCode(text).isPresent()) {
                return NodeFactory.createURI(iris.concept(scheme, text));
            }
        }
        return link(property.term(), text)
                .orElseGet(() -> property.role() == Role.TITLE ? Literals.german(text) : Literals.text(text));
    }

    private Optional<Node> link(String term, String text) {
        if (AREA_TERMS.contains(term)) {
            return things.area(text).map(NodeFactory::createURI);
        }
        if (ACTOR_TERMS.contains(term)) {
            return things.actor(text).map(NodeFactory::createURI);
        }
        if (WEB_TERMS.contains(term)) {
            return Literals.address(text);
        }
        return switch (term) {
            case "prozess" -> things.thing(ThingKind.PLANUNGSPROZESS, text).map(NodeFactory::createURI);
            case "indikator" -> Optional.of(NodeFactory.createURI(iris.thing("indikator", text)));
            case "gebietsstand" -> Optional.of(NodeFactory.createURI(iris.thing("gebietsstand", text)));
            default -> Optional.empty();
        };
    }
}
