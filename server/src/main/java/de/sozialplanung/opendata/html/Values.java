package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.html.page.Numbers;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.html.page.Text;
import de.sozialplanung.opendata.html.page.ValueView;
import de.sozialplanung.opendata.html.page.WebAddress;
import de.sozialplanung.opendata.vocab.Concept;
import de.sozialplanung.opendata.vocab.ConceptSchemes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Words the values of one collection's features: numbers and dates by language, codes by their labels, a figure
/// together with its status, and links only where they are harmless.
final class Values {

    private static final int MOST_DECIMALS = 3;
    private static final String YEAR_OF = "_jahr";

    private final Shell shell;
    private final ConceptSchemes schemes;
    private final Areas areas;
    private final Collection collection;
    private final List<Property> attributes;
    private final Map<String, Indicator> indicators = new HashMap<>();

    Values(Shell shell, ConceptSchemes schemes, Areas areas, Collection collection) {
        this.shell = shell;
        this.schemes = schemes;
        this.areas = areas;
        this.collection = collection;
        attributes = collection.schema().attributes();
        for (Indicator indicator : shell.catalog().indicators()) {
            indicators.put(indicator.column(), indicator);
            indicators.put(indicator.id(), indicator);
        }
    }

    /// The attributes that have a place of their own: a status stands with its figure.
    List<Integer> shown() {
        return IntStream.range(0, attributes.size()).filter(i -> attributes.get(i).role() != Role.STATUS).boxed()
                .toList();
    }

    static boolean numeric(Property property) {
        return property.type() == PropertyType.NUMBER || property.type() == PropertyType.INTEGER;
    }

    /// The attribute's value in words: one part, or several for a list; none where there is nothing to say.
    List<ValueView> of(Feature feature, int index) {
        Property property = attributes.get(index);
        Object value = feature.value(index);
        if (value instanceof List<?> list) {
            List<ValueView> parts = new ArrayList<>();
            list.forEach(item -> parts.add(text(property, String.valueOf(item), feature)));
            return parts;
        }
        Optional<ObservationStatus> status = status(feature, index);
        String sign = status.map(ObservationStatus::sign).orElse("");
        if (value == null && sign.isEmpty()) {
            return List.of();
        }
        String note = sign.isEmpty() ? "" : shell.text(status.orElseThrow().title());
        ValueView plain = value == null ? figure("") : plain(property, value, feature);
        return List.of(new ValueView(plain.text(), plain.href(), sign, note, plain.numeric()));
    }

    /// The status that belongs to an attribute: the next one, where that has the role.
    Optional<ObservationStatus> status(Feature feature, int index) {
        if (index + 1 >= attributes.size() || attributes.get(index + 1).role() != Role.STATUS) {
            return Optional.empty();
        }
        Object code = feature.value(index + 1);
        return Arrays.stream(ObservationStatus.values()).filter(s -> s.code().equals(code)).findFirst();
    }

    /// Whether an attribute tells the year of the figure named before `_jahr`.
    boolean isYearOfAnother(int index) {
        String name = attributes.get(index).name();
        return name.endsWith(YEAR_OF)
                && collection.schema().index(name.substring(0, name.length() - YEAR_OF.length())).isPresent();
    }

    /// The year that a figure is of, where an attribute of its own tells it; else empty.
    String year(Feature feature, int index) {
        OptionalInt year = collection.schema().index(attributes.get(index).name() + YEAR_OF);
        Object value = year.isPresent() ? feature.value(year.getAsInt()) : null;
        return value == null ? "" : value.toString();
    }

    private ValueView plain(Property property, Object value, Feature feature) {
        Language language = shell.language();
        return switch (value) {
            case Double number -> figure(decimal(property, number, feature));
            case Long number -> figure(property.unit() == null
                    ? Numbers.ungrouped(number)
                    : shell.number(number));
            case Boolean bool -> words(shell.text(bool ? Text.YES : Text.NO));
            case LocalDate date -> words(shell.date(date));
            case Instant instant -> words(Numbers.dateTime(instant, language));
            default -> text(property, String.valueOf(value), feature);
        };
    }

    private String decimal(Property property, double number, Feature feature) {
        Indicator indicator = indicators.get(property.name());
        OptionalInt column = collection.schema().index("indikator");
        if (indicator == null && "wert".equals(property.name()) && column.isPresent()) {
            indicator = indicators.get(String.valueOf(feature.value(column.getAsInt())));
        }
        return indicator == null ? Numbers.decimal(number, 0, MOST_DECIMALS, shell.language())
                : Numbers.decimal(number, indicator.decimals(), indicator.decimals(), shell.language());
    }

    private ValueView text(Property property, String text, Feature feature) {
        String scheme = property.scheme();
        if (scheme != null) {
            Optional<Concept> concept = schemes.find(scheme).flatMap(s -> s.byCode(text));
            return concept.map(c -> link(label(c), shell.page("/def/" + scheme + "/" + c.code())))
                    .orElseGet(() -> words(text));
        }
        Optional<Areas.Named> area = areas.of(collection, property, text, feature);
        if (area.isPresent()) {
            return link(area.get().name(), shell.page(area.get().page()));
        }
        String web = WebAddress.page(text);
        return link(text, web != null ? web : WebAddress.mail(text));
    }

    String label(Concept concept) {
        return shell.language() == Language.DE ? concept.de() : concept.en();
    }

    private static ValueView figure(String text) {
        return new ValueView(text, null, "", "", true);
    }

    private static ValueView words(String text) {
        return link(text, null);
    }

    private static ValueView link(String text, @Nullable String href) {
        return new ValueView(text, href, "", "", false);
    }
}
