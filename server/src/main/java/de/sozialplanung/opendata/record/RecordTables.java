package de.sozialplanung.opendata.record;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.CollectionSummary;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.ListStream;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.store.memory.MemoryStore;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/// The records of a publication as a publication of their own with one collection, so that whatever can be asked of
/// features can be asked of them. Kept while it is current, one per language.
public final class RecordTables {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private record Kept(String edition, Map<Language, Publication> byLanguage) {}

    private final String base;
    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

    /// @param base the public address of the service, whatever edition is shown
    public RecordTables(String base) {
        this.base = base;
    }

    /// The records of a publication in a language; its only collection is `RecordCollection.COLLECTION`.
    Publication of(Publication publication, Language language) {
        Kept current = kept.get();
        if (current == null || !current.edition().equals(publication.edition().id())) {
            current = new Kept(publication.edition().id(), new ConcurrentHashMap<>());
            kept.set(current);
        }
        return current.byLanguage().computeIfAbsent(language, l -> table(publication, l));
    }

    /// The records of an edition in the order that they have by default, by title in a language.
    public List<DatasetRecord> records(Edition edition, Language language) {
        return edition.catalog().entries().all().stream().map(dataset -> new DatasetRecord(edition, dataset, base))
                .sorted(Comparator.comparing(record -> record.title(language))).toList();
    }

    private Publication table(Publication publication, Language language) {
        Edition edition = publication.edition();
        List<DatasetRecord> records = records(edition, language);
        Catalog catalog = edition.catalog();
        Collection collection = RecordCollection.COLLECTION;
        List<Feature> rows = records.stream().map(record -> row(record, language)).toList();
        MemoryStore store = MemoryStore.load(edition.id(), List.of(() -> new ListStream(collection, Crs.CRS84, rows)));
        Catalog own = new Catalog(catalog.id(), catalog.title(), catalog.description(), catalog.notice(),
                catalog.publisher(), catalog.contact(), catalog.licence(), catalog.contributorId(), catalog.region(),
                List.of(), List.of(collection), List.of(), List.of());
        CollectionSummary summary = new CollectionSummary(collection.id(), rows.size(), List.of(), null, null);
        return new Publication(new Edition(edition.id(), edition.created(), own, Map.of(collection.id(), summary),
                edition.data()), store, publication.linkedData());
    }

    private static Feature row(DatasetRecord record, Language language) {
        List<@Nullable Object> values = Arrays.asList(record.id(), record.type(), record.title(language),
                record.description(language), record.dataset().keywords(), record.dataset().euThemes(),
                language.tag(), record.formats().stream().map(DatasetRecord.Format::mediaType).toList(),
                record.license(), record.edition().catalog().licence().attribution(), List.of(record.iri()),
                record.modified(), record.begin(), record.end());
        return Feature.of(values, box(record.summary().bbox()));
    }

    private static @Nullable MultiPolygon box(List<Double> bbox) {
        if (bbox.isEmpty()) {
            return null;
        }
        Envelope envelope = new Envelope(bbox.get(0), bbox.get(2), bbox.get(1), bbox.get(3));
        return SHAPES.toGeometry(envelope) instanceof Polygon box ? SHAPES.createMultiPolygon(new Polygon[]{box})
                : null;
    }
}
