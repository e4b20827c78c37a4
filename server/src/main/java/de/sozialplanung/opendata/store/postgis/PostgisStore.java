package de.sozialplanung.opendata.store.postgis;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.CollectionSummary;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.filter.BoundFilter;
import de.sozialplanung.opendata.store.FeatureStore;
import de.sozialplanung.opendata.store.Fields;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.PageToken;
import de.sozialplanung.opendata.store.Query;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// The features of an edition in a database. It keeps no features itself, but polygons and counts that were asked for
/// lately.
public final class PostgisStore implements FeatureStore {

    private final Database database;
    private final String edition;
    private final Map<String, Relation> relations = new HashMap<>();
    private final SharedShapes shapes;
    private final KnownCounts counts = new KnownCounts();

    /// Answers from the schema of an edition that is in that database.
    public PostgisStore(Database database, Edition edition) {
        this.database = database;
        this.edition = edition.id();
        List<Collection> collections = edition.catalog().collections();
        for (int i = 0; i < collections.size(); i++) {
            String id = collections.get(i).id();
            CollectionSummary summary = edition.summaries().get(id);
            relations.put(id, new Relation(edition.id(), i, collections.get(i), summary == null ? 0 : summary.count()));
        }
        shapes = new SharedShapes(Relation.shapesOf(edition.id()));
    }

    @Override
    public String edition() {
        return edition;
    }

    @Override
    public Page open(Query query) {
        PageToken after = query.slice().after();
        if (after != null && !after.edition().equals(edition)) {
            throw new IllegalArgumentException("the page token belongs to another edition");
        }
        return new PageFinder(database, edition, relation(query.collection()), query, shapes,
                () -> count(query.collection(), query.filter())).find();
    }

    @Override
    public Optional<Feature> get(String collection, String id, Crs crs) {
        Relation relation = relation(collection);
        if (!Sql.isStorable(id)) {
            return Optional.empty();
        }
        RowReader reader = new RowReader(relation, Fields.all(relation.collection()), crs, shapes);
        Sql sql = Sql.of("SELECT " + reader.columns() + " FROM " + relation.table() + " t WHERE t."
                + Relation.column(0) + " = ").then(Sql.value(id));
        return database.read(connection -> {
            try (PreparedStatement statement = sql.prepare(connection); ResultSet found = statement.executeQuery()) {
                return reader.read(connection, found, 1).stream().findFirst().map(RowReader.Row::feature);
            }
        });
    }

    @Override
    public long count(String collection, BoundFilter filter) {
        Relation relation = relation(collection);
        if (filter instanceof BoundFilter.Everything) {
            return relation.rows();
        }
        OptionalLong known = counts.of(collection, filter);
        if (known.isPresent()) {
            return known.getAsLong();
        }
        Search search = new Search(relation, filter, new Order(relation, List.of()));
        long count = database.read(connection -> search.count(connection, search.parts(connection, -1)));
        counts.keep(collection, filter, count);
        return count;
    }

    private Relation relation(String collection) {
        Relation relation = relations.get(collection);
        if (relation == null) {
            throw new IllegalArgumentException("no such collection");
        }
        return relation;
    }
}
