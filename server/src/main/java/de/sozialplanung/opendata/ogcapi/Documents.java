package de.sozialplanung.opendata.ogcapi;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.publication.Publication;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The documents that follow from a publication and a language alone, written once and kept while it is current.
final class Documents {

    private record Kept(Publication publication, Map<Language, Map<String, byte[]>> byLanguage) {}

    private final Links links;
    private final List<ApiPart> parts;
    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

    Documents(Links links, List<ApiPart> parts) {
        this.links = links;
        this.parts = parts;
    }

    /// The documents of a publication in a language, by path.
    Map<String, byte[]> of(Publication publication, Language language) {
        Kept current = kept.get();
        if (current == null || !current.publication().edition().id().equals(publication.edition().id())) {
            current = new Kept(publication, new ConcurrentHashMap<>());
            kept.set(current);
        }
        return current.byLanguage().computeIfAbsent(language, l -> write(publication, l));
    }

    private Map<String, byte[]> write(Publication publication, Language language) {
        ApiLinks titled = new ApiLinks(links, language);
        LandingDocument landing = new LandingDocument(publication, titled, parts);
        CollectionDocument collection = new CollectionDocument(publication, titled, parts);
        Map<String, byte[]> written = new HashMap<>();
        written.put("/", Json.bytes(landing.landing()));
        written.put("/conformance", Json.bytes(landing.conformance()));
        written.put("/api", Json.bytes(new OpenApiDocument(publication, links.base(), language, parts).json()));
        written.put("/functions", Json.bytes(new FunctionsDocument(language).json()));
        written.put("/collections", Json.bytes(landing.collections()));
        for (Collection each : publication.catalog().collections()) {
            written.put("/collections/" + each.id(), Json.bytes(collection.json(each)));
        }
        return Map.copyOf(written);
    }
}
