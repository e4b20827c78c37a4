package de.sozialplanung.opendata.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.filter.BoundFilter;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.store.FeatureStore;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.PageToken;
import de.sozialplanung.opendata.store.Query;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/// GetFeature of many features: they are made while they are sent, and no faster than the client reads.
class WfsStreamingTest {

    private static final int ROWS = 400_000;

    /// A row that is not made before the client has seen something. What comes before is longer than any answer that is held
    /// back to be kept.
    private static final int WAITS_AT = 150_000;

    /// What may be on its way: buffers of the sockets, of the server, and of an answer that may yet be kept.
    private static final long ON_ITS_WAY = 32L << 20;

    private static final GeometryFactory SHAPES = new GeometryFactory();

    /// Offers that are invented when they are asked for.
    private static final class Made implements FeatureStore {

        private final Collection collection;
        private final AtomicLong made = new AtomicLong();
        private final CountDownLatch seen = new CountDownLatch(1);
        private final CountDownLatch closed = new CountDownLatch(1);

        Made(Collection collection) {
            this.collection = collection;
        }

        @Override
        public String edition() {
            return "2026-11-23a";
        }

        @Override
        public Page open(Query query) {
            return new Page() {

                private long row;

                @Override
                public Collection collection() {
                    return collection;
                }

                @Override
                public Crs crs() {
                    return query.crs();
                }

                @Override
                public long size() {
                    return ROWS;
                }

                @Override
                public long matched() {
                    return ROWS;
                }

                @Override
                public Optional<PageToken> nextPage() {
                    return Optional.empty();
                }

                @Override
                public @Nullable Feature next() {
                    if (row == WAITS_AT) {
                        await(seen);
                    }
                    row = made.incrementAndGet();
                    return row > ROWS ? null : offer(row);
                }

                @Override
                public void close() {
                    closed.countDown();
                }
            };
        }

        private static Feature offer(long row) {
            return Feature.of(Arrays.asList("made-" + row, "Angebot mit langem Titel, Nummer " + row,
                    List.of("beratung", "treff"), true, Instant.EPOCH),
                    SHAPES.createPoint(new Coordinate(370_000 + row / 100.0, 5_650_000)));
        }

        @Override
        public Optional<Feature> get(String id, String feature, Crs crs) {
            return Optional.empty();
        }

        @Override
        public long count(String id, BoundFilter filter) {
            return ROWS;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).as("the answer is held back until it is whole").isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @CsvSource({"2.0.0, , 400", "1.1.0, , 400", "1.0.0, , 300", "2.0.0, geojson, 200", "2.0.0, csv, 100"})
    void featuresAreSentWhileTheyAreReadAndNoneIsMadeAhead(String version, @Nullable String format, int shortest)
            throws Exception {
        Publication sample = SampleWfs.publication("2026-11-23a");
        Made made = new Made(sample.catalog().collection("angebote").orElseThrow());
        try (SampleWfs wfs = new SampleWfs(new Publication(sample.edition(), made, sample.linkedData()));
                HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> answer = client.send(HttpRequest.newBuilder(wfs.local(
                    "/wfs?service=WFS&request=GetFeature&typeNames=angebote&typeName=angebote&version=" + version
                            + (format == null ? "" : "&outputFormat=" + format)))
                    .build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);

            long bytes = read(answer.body(), made, shortest);

            assertThat(made.made.get()).isGreaterThanOrEqualTo(ROWS);
            assertThat(bytes).isGreaterThan(ROWS * (long) shortest);
            await(made.closed);
        }
    }

    /// Reads to the end, and never finds more made than a bounded piece ahead of what arrived.
    ///
    /// @param shortest bytes that a row has at least
    private static long read(InputStream body, Made made, long shortest) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        try (body) {
            for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
                made.seen.countDown();
                bytes += count;
                assertThat(made.made.get() * shortest - bytes).isLessThan(ON_ITS_WAY);
            }
        }
        return bytes;
    }
}
