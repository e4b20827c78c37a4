package de.sozialplanung.opendata.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.ObservationSchemas;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.rdf.ThingKind;
import de.sozialplanung.opendata.vocab.Iris;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/// The items of all collections as Turtle in one graph, and whether it says what rows say: a value as a literal, a code as a
/// concept, a key or a name as the thing it names, a figure as an observation. What rows repeat of another thing, such as
/// its name, that thing says.
///
/// @param model      the statements
/// @param iris       the addresses
/// @param indicators by their columns
record GraphFacts(Model model, Iris iris, Map<String, Indicator> indicators) {

    private static final double CENTIMETRE = 1.1e-7;

    static GraphFacts of(DemoService service) throws Exception {
        Model model = ModelFactory.createDefaultModel();
        for (Collection collection : service.catalog().collections()) {
            for (String page : service.pages("/collections/" + collection.id() + "/items?limit=10000&f=ttl")) {
                read(page, model);
            }
        }
        Map<String, Indicator> indicators = new HashMap<>();
        for (Indicator indicator : service.catalog().indicators()) {
            indicators.put(indicator.column(), indicator);
            read(new String(service.body("/doc/indikator/" + indicator.id() + ".ttl"),
                    java.nio.charset.StandardCharsets.UTF_8), model);
        }
        return new GraphFacts(model, service.iris, indicators);
    }

    private static void read(String turtle, Model model) {
        RDFParser.fromString(turtle, Lang.TURTLE).parse(model);
    }

    void check(Collection collection, Map<String, Map<String, String>> rows) {
        assertThat(rows).isNotEmpty();
        List<String> faults = new ArrayList<>();
        rows.forEach((id, row) -> {
            for (Property property : collection.schema().properties()) {
                if (!stated(collection, property, row)) {
                    faults.add(id + ": " + property.name() + " = " + row.get(property.name()));
                }
            }
        });
        assertThat(faults.stream().limit(20)).isEmpty();
    }

    private boolean stated(Collection collection, Property property, Map<String, String> row) {
        boolean isLong = collection.id().equals(ObservationSchemas.LONG);
        boolean isWide = ThingKind.ofCollection(collection.id()).isEmpty();
        String name = property.name();
        if (isLong) {
            String indicator = row.getOrDefault("indikator", "");
            Resource observation = observation(indicator, row.get("gebiet"), row.get("jahr"));
            return switch (name) {
                case "id" -> row.getOrDefault("id", "").equals(
                        indicator + "-" + row.get("gebiet") + "-" + row.get("jahr"));
                case "thema", "einheit" -> says(thing("indikator", indicator), property, row.get(name));
                case "name", "ebene", "gemeinde", "stand" -> ofArea(property, row);
                default -> says(observation, property, row.get(name));
            };
        }
        String column = name.replaceFirst("_(status|jahr)$", "");
        Indicator indicator = indicators.get(column);
        if (indicator != null) {
            String area = row.getOrDefault("gebiet", row.getOrDefault("id", ""));
            String year = isWide ? row.get("jahr") : row.get(column + "_jahr");
            return figure(indicator, area, year, name.substring(column.length()), row.get(name));
        }
        if (property.type().isGeometry()) {
            return shape(collection, row.get(name), row);
        }
        if (isWide) {
            return switch (name) {
                case "id" -> row.getOrDefault("id", "").equals(row.get("gebiet") + "-" + row.get("jahr"));
                case "gebiet", "jahr" -> true; // parts of the address of each observation, whose figures are compared
                default -> ofArea(property, row);
            };
        }
        if (property.term().equals("gebiet_name")) {
            return ofArea(property, row);
        }
        return says(own(collection, row), property, row.get(name));
    }

    private Resource own(Collection collection, Map<String, String> row) {
        return thing(ThingKind.ofCollection(collection.id()).map(ThingKind::code).orElseThrow(),
                row.getOrDefault("id", ""));
    }

    private Resource thing(String kind, String key) {
        return model.createResource(iris.thing(kind, key));
    }

    private Resource observation(String indicator, @Nullable String area, @Nullable String year) {
        return thing("beobachtung", indicator + "/" + area + "/" + year);
    }

    /// One of the three columns of a figure.
    private boolean figure(Indicator indicator, String area, @Nullable String year, String part,
            @Nullable String value) {
        if (year == null) {
            return value == null || (part.equals("_status") && !hasFigures(indicator, area));
        }
        Resource observation = observation(indicator.id(), area, year);
        return switch (part) {
            case "" -> matches(objects(observation, "wert"), value == null ? List.of() : List.of(value));
            case "_status" -> matches(objects(observation, "status"), value == null ? List.of() : List.of(value));
            default -> matches(objects(observation, "jahr"), List.of(year));
        };
    }

    private boolean hasFigures(Indicator indicator, String area) {
        return model.listSubjectsWithProperty(model.createProperty(iris.term("indikator")),
                thing("indikator", indicator.id())).toList().stream()
                .anyMatch(o -> o.getURI().contains("/" + area + "/") && model.contains(o,
                        model.createProperty(iris.term("wert"))));
    }

    /// What a row repeats of the area it speaks of, and the day that is the last of its year.
    private boolean ofArea(Property property, Map<String, String> row) {
        String value = row.get(property.name());
        String key = property.name().endsWith("_name") ? property.name().replace("_name", "") : "gebiet";
        Resource area = Stream.of("wohnplatz", "gemeinde", "kreis").map(kind -> thing(kind, row.getOrDefault(key, "")))
                .filter(thing -> model.contains(thing, RDFS.label)).findFirst().orElse(thing("gebiet", "nirgends"));
        return switch (property.name()) {
            case "ebene" -> area.getURI().contains("/" + value + "/");
            case "gemeinde" -> area.getURI().contains("/gemeinde/") ? row.get("gebiet") != null
                    && row.getOrDefault("gebiet", "").equals(value) : says(area, property, value);
            case "stand" -> (row.get("jahr") + "-12-31").equals(value);
            default -> value == null ? row.get(key) == null
                    : matches(area.listProperties(RDFS.label).mapWith(s -> s.getObject()).toList(), List.of(value));
        };
    }

    private boolean says(Resource subject, Property property, @Nullable String value) {
        List<String> items = value == null ? List.of() : switch (property.type()) {
            case STRING_LIST -> value.isEmpty() ? List.of() : List.of(value.split("\\|", -1));
            default -> List.of(value);
        };
        return matches(objects(subject, property.term()), items.stream().distinct().toList());
    }

    private List<RDFNode> objects(Resource subject, String term) {
        return model.listObjectsOfProperty(subject, model.createProperty(iris.term(term))).toList();
    }

    /// Whether each value is one of the objects, and each object one of the values.
    private boolean matches(List<RDFNode> objects, List<String> values) {
        return objects.size() == values.size()
                && values.stream().allMatch(value -> objects.stream().anyMatch(object -> means(object, value)));
    }

    private boolean means(RDFNode object, String value) {
        if (object.isLiteral()) {
            Node literal = object.asNode();
            String text = literal.getLiteralLexicalForm();
            return literal.getLiteralDatatypeURI().endsWith("#decimal")
                    ? new BigDecimal(text).compareTo(new BigDecimal(value)) == 0 : text.equals(value);
        }
        Resource named = object.asResource();
        return named.getURI().equals(value) || named.getURI().endsWith("/" + value)
                || model.contains(named, RDFS.label, model.createLiteral(value, "de"));
    }

    /// The thing's own geometry, or that of the area a row speaks of.
    private boolean shape(Collection collection, @Nullable String expected, Map<String, String> row) {
        String area = row.getOrDefault("gebiet", "");
        List<Resource> owners = collection.schema().property("gebiet").isPresent()
                ? Stream.of("wohnplatz", "gemeinde", "kreis").map(kind -> thing(kind, area)).toList()
                : List.of(own(collection, row));
        List<String> shapes = owners.stream()
                .flatMap(owner -> model.listObjectsOfProperty(model.createResource(owner.getURI() + "#geometrie"),
                        model.createProperty("http://www.opengis.net/ont/geosparql#asWKT")).toList().stream())
                .map(node -> node.asLiteral().getLexicalForm()).toList();
        if (expected == null) {
            return shapes.isEmpty();
        }
        return shapes.size() == 1 && near(shapes.getFirst(), expected);
    }

    private static boolean near(String wkt, String expected) {
        try {
            Geometry one = new WKTReader().read(wkt).norm();
            Geometry other = new WKTReader().read(expected).norm();
            return one.equalsExact(other, CENTIMETRE);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
