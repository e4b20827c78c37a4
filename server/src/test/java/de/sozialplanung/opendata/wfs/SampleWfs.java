package de.sozialplanung.opendata.wfs;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.sozialplanung.opendata.catalog.Agent;
import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.CollectionSummary;
import de.sozialplanung.opendata.catalog.Dataset;
import de.sozialplanung.opendata.catalog.Licence;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Region;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.catalog.Schema;
import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.edition.EditionContent.Table;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.http.HttpServer;
import de.sozialplanung.opendata.http.HttpSettings;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.publication.LinkedData;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.store.memory.SampleStore;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/// A service over a small publication in which everything is invented: three areas, five offers, a table without
/// geometry and a type without features.
final class SampleWfs implements AutoCloseable {

    static final String BASE = "https://daten.example";
    static final String NAMESPACE = BASE + "/schema/sozialplanung";

    final Publications publications;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    SampleWfs(Publication publication) throws IOException {
        publications = new Publications(publication);
        Links links = new Links(BASE);
        server = new HttpServer(HttpSettings.on("127.0.0.1", 0), () -> publications.current().edition().id(),
                List.of(new WfsResource(publications, links), new SchemaResource(publications, links),
                        new MetadataResource(publications, links)));
        server.start();
    }

    SampleWfs() throws IOException {
        this(publication("2026-11-23a"));
    }

    @Override
    public void close() {
        server.close();
    }

    /// Sends a key-value request; `service` and `version` are added.
    HttpResponse<byte[]> kvp(String... namesAndValues) throws IOException, InterruptedException {
        StringBuilder query = new StringBuilder("/wfs?service=WFS&version=2.0.0");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            query.append('&').append(namesAndValues[i]).append('=')
                    .append(URLEncoder.encode(namesAndValues[i + 1], UTF_8));
        }
        return get(query.toString());
    }

    HttpResponse<byte[]> get(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(local(address)).GET());
    }

    HttpResponse<byte[]> post(String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(local("/wfs")).header("Content-Type", "text/xml")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    /// The address on this machine for a path or a public address.
    URI local(String address) {
        return URI.create("http://127.0.0.1:" + server.port() + address.replace(BASE, ""));
    }

    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), UTF_8);
    }

    static Publication publication(String edition) {
        List<Table> tables = List.of(areas(), offers(), measures(), new Table(collection("leer", "Leer", "Empty",
                List.of(property("id", PropertyType.STRING, Role.ID),
                        property("geometrie", PropertyType.POINT, Role.GEOMETRY))),
                List.of()));
        List<Collection> collections = tables.stream().map(Table::collection).toList();
        Catalog catalog = new Catalog("probe", new LocalizedText("Probe-Sozialatlas", "Sample social atlas"),
                new LocalizedText("Ein erfundener Dienst.", "An invented service."),
                new LocalizedText("Alle Angaben sind erfunden.", "Everything is invented."),
                new Agent("Kreis Probe", "https://probe.example", null, null),
                new Agent("Statistikstelle", null, "statistik@probe.example", "+49 2202 0"),
                new Licence("http://dcat-ap.de/def/licenses/dl-by-de/2.0", "Datenlizenz Deutschland", "Kreis Probe"),
                null, new Region("05999", "Kreis Probe"),
                List.of(new Dataset("angebote", "angebote", LocalizedText.same("Angebote"),
                        LocalizedText.same("Angebote"), List.of("Beratung", "Soziales"), List.of("SOCI"), "ANNUAL")),
                collections, List.of(), List.of());
        Map<String, CollectionSummary> summaries = tables.stream()
                .collect(Collectors.toMap(t -> t.collection().id(), SampleWfs::summary));
        return new Publication(
                new Edition(edition, Instant.parse("2026-11-23T03:00:00Z"), catalog, summaries, Optional.empty()),
                SampleStore.of(edition,
                        tables.stream().collect(Collectors.toMap(Table::collection, SampleWfs::features))),
                new LinkedData(ModelFactory.createDefaultModel(), DatasetFactory.create()));
    }

    private static CollectionSummary summary(Table table) {
        List<Feature> features = features(table);
        boolean placed = table.collection().schema().geometry().isPresent() && !features.isEmpty();
        return new CollectionSummary(table.collection().id(), features.size(),
                placed ? List.of(7.1, 50.9, 7.3, 51.1) : List.of(), null, null);
    }

    private static List<Feature> features(Table table) {
        return StreamSupport.stream(table.features().spliterator(), false).toList();
    }

    private static Table areas() {
        Collection areas = collection("wohnplaetze", "Wohnplätze", "Small areas",
                List.of(property("id", PropertyType.STRING, Role.ID), property("name", PropertyType.STRING, Role.TITLE),
                        property("einwohner", PropertyType.INTEGER, Role.NONE),
                        property("gru_08", PropertyType.NUMBER, Role.NONE).withUnit("%"),
                        property("gru_08_status", PropertyType.STRING, Role.STATUS),
                        property("jahr", PropertyType.INTEGER, Role.NONE),
                        property("stand", PropertyType.DATE, Role.INSTANT),
                        property("geometrie", PropertyType.MULTI_POLYGON, Role.GEOMETRY)));
        LocalDate day = LocalDate.of(2025, 12, 31);
        return new Table(areas, List.of(
                feature("MULTIPOLYGON (((370000 5650000, 371000 5650000, 371000 5651000, 370000 5651000, "
                        + "370000 5650000), (370400 5650400, 370400 5650600, 370600 5650600, 370600 5650400, 370400 5650400)))",
                        "01",
                        "Bärbroich", 1234L, 12.5, "normal", 2025L, day),
                feature("MULTIPOLYGON (((371000 5650000, 372000 5650000, 372000 5651000, 371000 5651000, "
                        + "371000 5650000)), ((373000 5650000, 373500 5650000, 373500 5650500, 373000 5650000)))", "02",
                        "Groß & Klein", 87L, null, "geheim", 2025L, day),
                feature("MULTIPOLYGON (((372000 5651000, 373000 5651000, 373000 5652000, 372000 5651000)))", "03",
                        "Dürscheid", null, 0.0, "normal", 2025L, day)));
    }

    private static Table offers() {
        Collection offers = collection("angebote", "Angebote", "Offers",
                List.of(property("id", PropertyType.STRING, Role.ID),
                        property("titel", PropertyType.STRING, Role.TITLE),
                        property("arten", PropertyType.STRING_LIST, Role.NONE),
                        property("barrierefrei", PropertyType.BOOLEAN, Role.NONE),
                        property("geprueft_am", PropertyType.DATE_TIME, Role.NONE),
                        property("geometrie", PropertyType.POINT, Role.GEOMETRY)));
        Instant checked = Instant.parse("2026-05-06T07:08:09Z");
        return new Table(offers, List.of(
                feature("POINT (370500.25 5650500.5)", "a-1", "Beratung <Süd>", List.of("beratung", "treff"), true,
                        checked),
                feature("POINT (371500 5650500)", "a-2", "Treff", List.of("treff"), false, null),
                feature("POINT (372500 5651400)", "a-3", "Tafel", List.of(), null, checked),
                feature(null, "a-4", "Frauenhaus", List.of("schutz"), null, null),
                feature("POINT (379000 5659000)", "a-5", null, null, true, checked)));
    }

    private static Table measures() {
        Collection measures = collection("massnahmen", "Maßnahmen", "Measures",
                List.of(property("id", PropertyType.STRING, Role.ID),
                        property("titel", PropertyType.STRING, Role.TITLE)));
        return new Table(measures,
                List.of(feature(null, "m1", "Quartiersarbeit"), feature(null, "m2", "Lotsendienst")));
    }

    private static Collection collection(String id, String de, String en, List<Property> properties) {
        return new Collection(id, new LocalizedText(de, en), new LocalizedText(de + ", erfunden.", en + ", invented."),
                new Schema(properties));
    }

    private static Property property(String name, PropertyType type, Role role) {
        return Property.of(name, type, role, new LocalizedText(name, name + " (en)"), LocalizedText.same("Probe."));
    }

    private static Feature feature(@Nullable String wkt, @Nullable Object... values) {
        try {
            Geometry geometry = wkt == null ? null : new WKTReader().read(wkt);
            return Feature.of(Arrays.asList(values), geometry);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
