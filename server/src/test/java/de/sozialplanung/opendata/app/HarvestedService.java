package de.sozialplanung.opendata.app;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.edition.EditionContent;
import de.sozialplanung.opendata.edition.EditionRelease;
import de.sozialplanung.opendata.edition.EditionWork;
import de.sozialplanung.opendata.edition.Editions;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.http.HttpServer;
import de.sozialplanung.opendata.http.HttpSettings;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.publication.FolderSource;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.vocab.Iris;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The whole service over two editions of the demo, with a harvester before it: the second edition has another value for one
/// figure, and lacks an indicator that the first one had.
final class HarvestedService implements AutoCloseable {

    private final Publications publications;
    private final HttpServer server;
    private final Harvester harvester;

    /// @param folder for the editions
    /// @param first  when the first one comes out
    /// @param second when the second one does
    /// @param gone   the dataset of the indicator that it lacks
    HarvestedService(Path folder, String base, Instant first, Instant second, String gone) throws IOException {
        EditionContent content = DemoService.edition();
        publish(folder, first, content);
        publish(folder, second, second(content, gone));
        FolderSource source = new FolderSource(new Editions(folder, Clock.systemUTC()));
        Iris iris = new Iris(base);
        Links links = new Links(base);
        EditionWatch watch = new EditionWatch(source, iris);
        publications = new Publications(CompletableFuture.completedFuture(source.current(iris).orElseThrow()),
                watch::follow);
        watch.follow(publications);
        Faces faces = new Faces(base, publications);
        server = new HttpServer(HttpSettings.on("127.0.0.1", 0), publications::currentId,
                faces.resources(publications, links), new PublishedEditions(publications, source, faces, links));
        server.start();
        harvester = new Harvester(HttpClient.newHttpClient(), server.port(), base);
    }

    Harvester harvester() {
        return harvester;
    }

    Catalog catalog() {
        return publications.current().catalog();
    }

    @Override
    public void close() {
        harvester.client().close();
        server.close();
    }

    private static void publish(Path folder, Instant at, EditionContent content) throws IOException {
        Clock clock = Clock.fixed(at, ZoneOffset.UTC);
        try (EditionWork work = new Editions(folder, clock).begin()) {
            new EditionRelease(work, clock).publish(work.prepare(content).id());
        }
    }

    private static EditionContent second(EditionContent content, String gone) {
        Catalog all = content.catalog();
        Catalog fewer = new Catalog(all.id(), all.title(), all.description(), all.notice(), all.publisher(),
                all.contact(),
                all.licence(), all.contributorId(), all.region(), all.datasets(), all.collections(),
                all.indicators().stream().filter(indicator -> !indicator.dataset().equals(gone)).toList(),
                all.areaSets(),
                all.needIndex());
        return new EditionContent(fewer, content.tables().stream()
                .map(table -> table.collection().id().equals("indikatorwerte")
                        ? new EditionContent.Table(table.collection(), changed(table))
                        : table)
                .toList(), content.protection());
    }

    private static List<Feature> changed(EditionContent.Table table) {
        int value = table.collection().schema().index("wert").orElseThrow();
        return StreamSupport.stream(table.features().spliterator(), false).map(feature -> {
            List<@Nullable Object> values = new ArrayList<>();
            values.addAll(feature.values());
            if (feature.id().equals("JUG-01-05378-2019")) {
                values.set(value, 1234.5);
            }
            return new Feature(Arrays.asList(values.toArray()), feature.geometry());
        }).toList();
    }
}
