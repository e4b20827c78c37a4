package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.store.Fields;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.Query;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;

/// The languages that services of an edition are given in, kept because they never change while the edition stands.
final class OfferLanguages {

    static final String LANGUAGES = "sprachen";

    private record Kept(String edition, SortedSet<String> tags) {}

    private final AtomicReference<Kept> kept = new AtomicReference<>(new Kept("", new TreeSet<>()));

    /// Tags of BCP 47; none where services do not say.
    SortedSet<String> of(Publication publication) {
        Kept current = kept.get();
        if (!current.edition().equals(publication.edition().id())) {
            current = new Kept(publication.edition().id(), read(publication));
            kept.set(current);
        }
        return new TreeSet<>(current.tags());
    }

    private static SortedSet<String> read(Publication publication) {
        SortedSet<String> tags = new TreeSet<>();
        CollectionReader.of(publication, OfferView.OFFERS).filter(offers -> offers.has(LANGUAGES)).ifPresent(offers -> {
            Fields fields = Fields.of(offers.collection(), Set.of(LANGUAGES));
            CollectionReader narrow = new CollectionReader(publication, fields.of(offers.collection()));
            try (Page page = publication.store().open(Query.all(offers.collection(), Crs.EPSG_25832).with(fields))) {
                for (Feature offer = page.next(); offer != null; offer = page.next()) {
                    tags.addAll(narrow.texts(offer, LANGUAGES));
                }
            }
        });
        return tags;
    }
}
