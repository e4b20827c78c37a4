package de.sozialplanung.opendata.ogcapi.style;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.style.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The styles of a publication, worked out from its values when first asked for and kept while it is current.
public final class StyleCatalogue {

    private record Kept(String edition, List<Style> styles) {}

    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

    /// All styles, in the order of collections and columns.
    public List<Style> of(Publication publication) {
        Kept current = kept.get();
        if (current == null || !current.edition().equals(publication.edition().id())) {
            current = new Kept(publication.edition().id(), work(publication));
            kept.set(current);
        }
        return current.styles();
    }

    /// Those of a collection, the default first.
    public List<Style> of(Publication publication, Collection collection) {
        return of(publication).stream().filter(style -> style.collection().id().equals(collection.id())).toList();
    }

    public Optional<Style> find(Publication publication, String id) {
        return of(publication).stream().filter(style -> style.id().equals(id)).findFirst();
    }

    /// Whether a collection can have styles, as far as its columns tell.
    static boolean drawable(Collection collection) {
        return !figures(collection).isEmpty() || kinds(collection).isPresent();
    }

    private static List<Style> work(Publication publication) {
        List<Style> styles = new ArrayList<>();
        for (Collection collection : publication.catalog().collections()) {
            List<Integer> figures = figures(collection);
            if (!figures.isEmpty()) {
                FigureValues values = FigureValues.read(publication, collection, figures);
                for (int figure : figures) {
                    Property property = collection.schema().attributes().get(figure);
                    values.style(figure, decimals(publication, property)).ifPresent(styles::add);
                }
            }
            kinds(collection).ifPresent(property -> styles.add(KindValues.style(publication, collection, property)));
        }
        return List.copyOf(styles);
    }

    private static int decimals(Publication publication, Property property) {
        return publication.catalog().indicators().stream().filter(i -> i.column().equals(property.name()))
                .mapToInt(Indicator::decimals).findFirst().orElse(1);
    }

    /// The positions of the figures of areas: numbers that a status follows.
    private static List<Integer> figures(Collection collection) {
        List<Property> attributes = collection.schema().attributes();
        return IntStream.range(0, shows(collection, PropertyType.MULTI_POLYGON) ? attributes.size() - 1 : 0)
                .filter(i -> attributes.get(i).type() == PropertyType.NUMBER
                        && attributes.get(i + 1).role() == Role.STATUS)
                .boxed().toList();
    }

    /// The first list of concepts of a collection of points.
    private static Optional<Property> kinds(Collection collection) {
        return collection.schema().attributes().stream().filter(property -> shows(collection, PropertyType.POINT)
                && property.type() == PropertyType.STRING_LIST && property.scheme() != null).findFirst();
    }

    private static boolean shows(Collection collection, PropertyType type) {
        return collection.schema().geometry().map(Property::type).filter(type::equals).isPresent();
    }
}
