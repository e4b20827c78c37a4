package de.sozialplanung.opendata.sparql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.catalog.SavedQuery;
import de.sozialplanung.opendata.catalog.Schema;
import de.sozialplanung.opendata.edition.EditionContent;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.problem.ProblemKind;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.vocab.Iris;
import de.sozialplanung.opendata.vocab.Term;
import de.sozialplanung.opendata.vocab.Terms;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// Makes a layer of what a saved query finds: each row a feature, its first variable the identifier, a variable with WKT
/// the geometry, every other one a property of the vocabulary.
public final class QueryLayer {

    private final Publication draft;
    private final Iris iris;
    private final SparqlEngine engine;
    private final Terms terms = Terms.load();

    /// @param draft what is published besides; it is asked
    /// @param iris  its addresses
    public QueryLayer(Publication draft, Iris iris) {
        this.draft = draft;
        this.iris = iris;
        this.engine = new SparqlEngine(SparqlLimits.standard(), iris.base());
    }

    /// The layer of a query.
    ///
    /// @throws Problem where the query is none that can be run, or its rows make no layer; says why
    public EditionContent.Table of(SavedQuery saved) {
        DatasetGraph dataset = draft.linkedData().dataset().asDatasetGraph();
        Query query = engine.check(new SparqlRequest(saved.text(), List.of(), List.of(), null, null), dataset);
        if (!query.isSelectType()) {
            throw refusal("It must be a SELECT.");
        }
        List<Binding> rows = engine.run(query, dataset, "import", (execution, _) -> {
            RowSet found = new CellLimit(execution.select(), engine.limits().cells());
            List<Binding> all = new ArrayList<>();
            found.forEachRemaining(all::add);
            return all;
        });
        List<ResultColumn> columns = query.getProjectVars().stream()
                .map(variable -> ResultColumn.of(variable, rows, iris)).toList();
        return table(saved, columns, rows);
    }

    private EditionContent.Table table(SavedQuery saved, List<ResultColumn> columns, List<Binding> rows) {
        List<ResultColumn> places = columns.stream().filter(column -> column.type().isGeometry()).toList();
        if (places.size() > 1) {
            throw refusal("There are several variables with WKT; a feature has one geometry.");
        }
        List<ResultColumn> attributes = columns.stream().filter(column -> !column.type().isGeometry()).toList();
        List<Property> properties = new ArrayList<>();
        for (ResultColumn column : attributes) {
            properties.add(properties.isEmpty() ? identifier(column) : property(saved, column));
        }
        if (properties.isEmpty()) {
            throw refusal("Its first variable must be the identifier of each row.");
        }
        places.forEach(place -> properties.add(Property.of("geometrie", place.type(), Role.GEOMETRY,
                new LocalizedText("Geometrie", "Geometry"),
                new LocalizedText("Ort oder Umriss.", "Location or outline."))));
        Set<String> ids = new HashSet<>();
        List<Feature> features = new ArrayList<>();
        for (Binding row : rows) {
            List<@Nullable Object> values = new ArrayList<>();
            attributes.forEach(column -> values.add(column.value(row)));
            if (!(values.getFirst() instanceof String id) || !id.matches("[A-Za-z0-9._-]+") || !ids.add(id)) {
                throw refusal("Its first variable must be another one in each row, made of letters, digits and . _ -.");
            }
            Geometry geometry = places.isEmpty() ? null : places.getFirst().geometry(row);
            features.add(Feature.of(values, geometry));
        }
        return new EditionContent.Table(
                new Collection(saved.id(), saved.title(), saved.description(), new Schema(properties)), features);
    }

    private static Property identifier(ResultColumn column) {
        return Property.of(column.name(), PropertyType.STRING, Role.ID,
                new LocalizedText("Kennung", "Identifier"),
                new LocalizedText("Die Kennung in dieser Sammlung.", "The identifier in this collection."))
                .withTerm("id");
    }

    private Property property(SavedQuery saved, ResultColumn column) {
        String name = saved.terms().getOrDefault(column.name(), column.name());
        Term term = terms.of(Term.Kind.PROPERTY).stream().filter(t -> t.name().equals(name)).findFirst()
                .orElseThrow(
                        () -> refusal("The variable ?" + column.name() + " is called as no property of the vocabulary "
                                + "is; name the one whose values it has under `begriffe`."));
        Role role = name.equals("name") || name.equals("titel") ? Role.TITLE : Role.NONE;
        Property property = Property.of(column.name(), column.type(), role,
                new LocalizedText(term.label().de(), term.label().en()),
                new LocalizedText(term.definition().de(), term.definition().en())).withTerm(name);
        String scheme = column.scheme();
        return scheme == null ? property : property.withScheme(scheme);
    }

    private static Problem refusal(String detail) {
        return Problem.of(ProblemKind.INVALID_QUERY, detail);
    }
}
