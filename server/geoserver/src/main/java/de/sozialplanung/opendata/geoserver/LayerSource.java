package de.sozialplanung.opendata.geoserver;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.Query;
import org.geotools.api.data.ResourceInfo;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.data.store.ContentEntry;
import org.geotools.data.store.ContentFeatureSource;
import org.geotools.feature.AttributeTypeBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.geometry.jts.ReferencedEnvelope;

/// One collection of one edition. What the storage cannot do of a question GeoTools does afterwards.
final class LayerSource extends ContentFeatureSource {

    private final MountedEdition edition;
    private final Layer layer;
    private final Storage storage;
    private final FilterTranslation translation;
    private final Sorting sorting;

    LayerSource(ContentEntry entry, MountedEdition edition, Layer layer) {
        super(entry, Query.ALL);
        this.edition = edition;
        this.layer = layer;
        this.storage = edition.storage();
        this.translation = new FilterTranslation(layer, storage);
        this.sorting = new Sorting(layer, storage);
    }

    @Override
    protected SimpleFeatureType buildFeatureType() {
        SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
        type.setName(edition.typeName(layer));
        layer.attributes().forEach(property -> type.add(attribute(property).buildDescriptor(property.name())));
        LayerProperty geometry = layer.geometry();
        if (geometry != null) {
            AttributeTypeBuilder attribute = attribute(geometry);
            attribute.setCRS(edition.crs());
            type.add(attribute.buildDescriptor(geometry.name(), attribute.buildGeometryType()));
            type.setDefaultGeometry(geometry.name());
        }
        return type.buildFeatureType();
    }

    private AttributeTypeBuilder attribute(LayerProperty property) {
        AttributeTypeBuilder attribute = new AttributeTypeBuilder();
        attribute.setName(property.name());
        attribute.setBinding(property.kind().binding());
        attribute.setDescription(property.title() + ": " + property.description());
        attribute.setNillable(!property.equals(layer.attributes().get(0)));
        return attribute;
    }

    @Override
    public ResourceInfo getInfo() {
        return new LayerInfo(this, layer);
    }

    @Override
    protected boolean canFilter(Query query) {
        return translation.of(query.getFilter()).exact();
    }

    @Override
    protected boolean canSort(Query query) {
        return sorting.knows(query);
    }

    @Override
    protected boolean canLimit(Query query) {
        return canFilter(query) && canSort(query);
    }

    @Override
    protected boolean canOffset(Query query) {
        return canLimit(query);
    }

    @Override
    protected FeatureReader<SimpleFeatureType, SimpleFeature> getReaderInternal(Query query) throws IOException {
        Selection selection = translation.of(query.getFilter());
        String attributes = IntStream.range(0, layer.attributes().size())
                .mapToObj(i -> storage.column(layer, i) + ", ").collect(Collectors.joining());
        Sql sql = Sql.of("SELECT " + attributes + storage.geometry(layer)).then(rows(selection));
        sql = sql.then(" ORDER BY " + (canSort(query) ? sorting.of(query) : storage.order()));
        if (canLimit(query)) {
            // SQLite knows no offset without a limit
            sql = sql.then(" LIMIT ? OFFSET ?", (long) limit(query), (long) offset(query));
        }
        return LayerReader.open(edition, layer, getAbsoluteSchema(), sql, selection.box());
    }

    private Sql rows(Selection selection) {
        Sql sql = Sql.of(" FROM " + storage.table(layer) + " t WHERE ").then(selection.condition());
        Sql near = selection.box() == null ? null : storage.mayLieIn(layer, selection.box());
        return near == null ? sql : sql.then(" AND ").then(near);
    }

    private static int limit(Query query) {
        return query.getMaxFeatures() < 0 ? Integer.MAX_VALUE : query.getMaxFeatures();
    }

    private static int offset(Query query) {
        Integer start = query.getStartIndex();
        return start == null ? 0 : start;
    }

    /// -1, which makes GeoTools count by itself, where the storage cannot filter.
    @Override
    protected int getCountInternal(Query query) throws IOException {
        Selection selection = translation.of(query.getFilter());
        if (!selection.exact()) {
            return -1;
        }
        long count = ask(Sql.of("SELECT count(*)").then(rows(selection)), row -> row.getLong(1));
        if (canLimit(query)) {
            count = Math.min(limit(query), Math.max(0, count - offset(query)));
        }
        return Math.toIntExact(count);
    }

    @Override
    protected ReferencedEnvelope getBoundsInternal(Query query) throws IOException {
        if (layer.geometry() == null) {
            return new ReferencedEnvelope();
        }
        if (query.getFilter() == Filter.INCLUDE && limit(query) == Integer.MAX_VALUE && offset(query) == 0) {
            return ask(storage.extent(layer), this::box);
        }
        Query stored = new Query(query);
        stored.setCoordinateSystem(null);
        stored.setCoordinateSystemReproject(null);
        stored.setPropertyNames(Query.ALL_NAMES);
        ReferencedEnvelope bounds = new ReferencedEnvelope(edition.crs());
        try (FeatureReader<SimpleFeatureType, SimpleFeature> reader = getReader(stored)) {
            while (reader.hasNext()) {
                bounds.include(reader.next().getBounds());
            }
        }
        return bounds;
    }

    private ReferencedEnvelope box(ResultSet row) throws SQLException {
        double minX = row.getDouble(1);
        return row.wasNull() ? new ReferencedEnvelope(edition.crs())
                : new ReferencedEnvelope(minX, row.getDouble(3), row.getDouble(2), row.getDouble(4), edition.crs());
    }

    /// What is made of the only row of an answer.
    private interface Row<T> {

        T read(ResultSet row) throws SQLException;
    }

    private <T> T ask(Sql sql, Row<T> use) throws IOException {
        try (Connection connection = storage.connect();
                PreparedStatement statement = sql.prepare(connection);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("no row");
            }
            return use.read(row);
        } catch (SQLException e) {
            throw edition.unreadable(layer, e);
        }
    }
}
