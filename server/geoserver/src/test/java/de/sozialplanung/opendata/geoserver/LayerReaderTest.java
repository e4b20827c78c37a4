package de.sozialplanung.opendata.geoserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.edition.Editions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.data.store.ContentFeatureSource;
import org.geotools.factory.CommonFactoryFinder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;

/// What a reader takes it gives back, and what it asks of its storage.
class LayerReaderTest {

    private final FilterFactory filters = CommonFactoryFinder.getFilterFactory();
    private final List<Connection> connections = new ArrayList<>();
    private ContentFeatureSource source;
    private Layer layer;
    private Storage storage;

    @BeforeEach
    void mount(@TempDir Path folder) throws IOException {
        Edition edition = new Editions(folder, Clock.systemUTC()).publish(DemoEdition.hostileAlone(40));
        Manifest manifest = Manifest
                .parse(Files.readString(folder.resolve(edition.id()).resolve("edition.json")), "de");
        layer = manifest.layers().getFirst();
        storage = new Counting(new FolderPlace(folder).storage(edition.id()), connections);
        source = new MountedEdition(manifest, storage, null).getFeatureSource(layer.id());
    }

    /// A storage that notes each connection.
    private record Counting(Storage real, List<Connection> opened) implements Storage {

        @Override
        public Connection connect() throws IOException {
            Connection connection = real.connect();
            opened.add(connection);
            return connection;
        }

        @Override
        public String table(Layer layer) {
            return real.table(layer);
        }

        @Override
        public String order() {
            return real.order();
        }

        @Override
        public String column(Layer layer, int attribute) {
            return real.column(layer, attribute);
        }

        @Override
        public Object parameter(Object value) {
            return real.parameter(value);
        }

        @Override
        public String geometry(Layer layer) {
            return real.geometry(layer);
        }

        @Override
        public String shape() {
            return real.shape();
        }

        @Override
        public @Nullable Sql mayLieIn(Layer layer, Envelope box) {
            return real.mayLieIn(layer, box);
        }

        @Override
        public Sql extent(Layer layer) {
            return real.extent(layer);
        }

        @Override
        public @Nullable Object value(ResultSet row, int column, ValueKind kind) throws SQLException {
            return real.value(row, column, kind);
        }

        @Override
        public int wellKnownBinary(byte[] geometry) {
            return real.wellKnownBinary(geometry);
        }
    }

    private void allClosed() throws SQLException {
        assertThat(connections).isNotEmpty();
        for (Connection connection : connections) {
            assertThat(connection.isClosed()).isTrue();
        }
    }

    @Test
    void aReaderIsClosedAtItsEndOrWhenever() throws Exception {
        try (FeatureReader<SimpleFeatureType, SimpleFeature> early = source.getReader()) {
            early.next();
        }
        allClosed();
        FeatureReader<SimpleFeatureType, SimpleFeature> whole = source.getReader();
        while (whole.hasNext()) {
            whole.next();
        }
        allClosed();
        assertThatThrownBy(whole::next).isInstanceOf(java.util.NoSuchElementException.class);
        whole.close();
        whole.close();
        try (SimpleFeatureIterator features = source.getFeatures().features()) {
            features.next();
        }
        source.getCount(Query.ALL);
        source.getBounds();
        allClosed();
    }

    @Test
    void aQuestionThatFailsClosesWhatItOpened() throws Exception {
        Layer gone = new Layer(0, "gibtesnicht", "", "", List.of(), layer.attributes(), layer.geometry());
        MountedEdition edition = new MountedEdition(new Manifest("1", "", "", List.of(gone)), storage, null);
        assertThatThrownBy(() -> edition.getFeatureSource("gibtesnicht").getReader()).isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> edition.getFeatureSource("gibtesnicht").getCount(Query.ALL))
                .isInstanceOf(IOException.class);
        allClosed();
    }

    @Test
    void theStorageFiltersWhatItCanAndTheRestIsLeftToGeoTools() {
        FilterTranslation translation = new FilterTranslation(layer, storage);
        List<Filter> exact = List.of(Filter.INCLUDE, Filter.EXCLUDE, filters.id(filters.featureId("fremd.x")),
                filters.equals(filters.property("text"), filters.literal("x' OR 1=1")),
                filters.not(filters.isNull(filters.property("zahl"))),
                filters.between(filters.property("ganz"), filters.literal(1), filters.literal("9")));
        List<Filter> left = List.of(filters.like(filters.property("text"), "%x%"),
                filters.equal(filters.property("text"), filters.literal("X"), false),
                filters.less(filters.property("text"), filters.literal("x")),
                filters.equals(filters.property("gibtesnicht"), filters.literal("x")),
                filters.bbox("ort", 0, 0, 1, 1, null));
        assertThat(exact).allMatch(filter -> translation.of(filter).exact());
        assertThat(left).noneMatch(filter -> translation.of(filter).exact());
        assertThat(translation.of(filters.and(exact)).exact()).isTrue();
        assertThat(translation.of(filters.or(exact.getLast(), left.getFirst())).exact()).isFalse();
        assertThat((Object) translation.of(filters.and(exact.get(3), left.getLast())).box())
                .isEqualTo(new Envelope(0, 1, 0, 1));
        assertThat(translation.of(exact.get(3)).condition().text()).doesNotContain("OR 1=1");
    }
}
