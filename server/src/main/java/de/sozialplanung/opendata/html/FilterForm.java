package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.CollectionSummary;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.html.page.Fact;
import de.sozialplanung.opendata.html.page.ItemsPage;
import de.sozialplanung.opendata.html.page.Phrase;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.html.page.TableText;
import de.sozialplanung.opendata.html.page.Text;
import de.sozialplanung.opendata.query.SearchParameter;
import de.sozialplanung.opendata.vocab.ConceptSchemes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// The filter of a table: what is in force, and fields for what is worth filtering by.
///
/// @param shell      the page
/// @param visit      its request
/// @param collection the collection shown
/// @param schemes    labels of codes
/// @param areas      names of areas
/// @param path       the public path of the page that is filtered
record FilterForm(Shell shell, Visit visit, Collection collection, ConceptSchemes schemes, Areas areas, String path) {

    /// Parameters that say how much is shown and where it begins, not what.
    static final Set<String> PAGING = Set.of("limit", "after", HereAndNow.PAGE);

    private static final Set<String> FRAMING = Set.of("limit", "after", HereAndNow.PAGE, "crs", "bbox-crs",
            "filter-lang", "filter-crs",
            "sortby", "properties", "exclude-properties", "zoom-level");
    private static final String EXPRESSION = "filter";
    private static final int MOST_OPTIONS = 400;

    /// The form of a table, beside one that sets its view.
    ItemsPage.Form form(CollectionSummary summary) {
        List<ItemsPage.Field> fields = new ArrayList<>();
        fields.add(field(SearchParameter.NAME, Text.FILTER_SEARCH, Text.FILTER_SEARCH_HINT));
        for (Property property : collection.schema().attributes()) {
            field(property, summary).ifPresent(fields::add);
        }
        if (collection.schema().geometry().isPresent()) {
            fields.add(field("bbox", Text.FILTER_BBOX, Text.FILTER_BBOX_HINT));
        }
        if (summary.begin() != null || summary.end() != null) {
            fields.add(field("datetime", Text.FILTER_TIME, Text.FILTER_TIME_HINT));
        }
        List<Property> attributes = collection.schema().attributes();
        String example = attributes.stream().filter(p -> p.type() == PropertyType.NUMBER).findFirst()
                .map(p -> p.name() + " > 20").orElse(attributes.getFirst().name() + " LIKE 'a%'");
        fields.add(new ItemsPage.Field(EXPRESSION, shell.text(TableText.EXPRESSION), value(EXPRESSION),
                shell.text(TableText.EXPRESSION_HINT, example), List.of()));
        return form(fields, TableView.NAMES);
    }

    /// The form of those fields.
    ItemsPage.Form form(List<ItemsPage.Field> fields) {
        return form(fields, Set.of());
    }

    /// @param elsewhere names of parameters that are set beside these fields
    private ItemsPage.Form form(List<ItemsPage.Field> fields, Set<String> elsewhere) {
        List<Fact> hidden = new ArrayList<>();
        visit.parameters().stream()
                .filter(p -> !PAGING.contains(p.getKey()) || "limit".equals(p.getKey()))
                .filter(p -> !elsewhere.contains(p.getKey()))
                .filter(p -> fields.stream().noneMatch(f -> f.name().equals(p.getKey())))
                .forEach(p -> hidden.add(new Fact(p.getKey(), p.getValue())));
        if (shell.chosen()) {
            hidden.add(new Fact("lang", shell.language().tag()));
        }
        return new ItemsPage.Form(fields, active(fields), hidden, address(List.of()));
    }

    private List<ItemsPage.Active> active(List<ItemsPage.Field> fields) {
        List<ItemsPage.Active> active = new ArrayList<>();
        for (Map.Entry<String, String> parameter : visit.parameters()) {
            if (!FRAMING.contains(parameter.getKey())) {
                active.add(new ItemsPage.Active(label(fields, parameter.getKey()), shownValue(fields, parameter),
                        address(visit.parameters().stream().filter(p -> !p.equals(parameter))
                                .filter(p -> !PAGING.contains(p.getKey())).toList())));
            }
        }
        return active;
    }

    private static String shownValue(List<ItemsPage.Field> fields, Map.Entry<String, String> parameter) {
        return fields.stream().filter(f -> f.name().equals(parameter.getKey())).flatMap(f -> f.options().stream())
                .filter(option -> option.value().equals(parameter.getValue())).map(Fact::label).findFirst()
                .orElse(parameter.getValue());
    }

    private String label(List<ItemsPage.Field> fields, String parameter) {
        return fields.stream().filter(f -> f.name().equals(parameter)).map(ItemsPage.Field::label).findFirst()
                .orElseGet(() -> label(parameter));
    }

    private String label(String parameter) {
        return switch (parameter) {
            case SearchParameter.NAME -> shell.text(Text.FILTER_SEARCH);
            case "bbox" -> shell.text(Text.FILTER_BBOX);
            case "datetime" -> shell.text(Text.FILTER_TIME);
            default -> collection.schema().property(parameter).map(p -> shell.text(p.title())).orElse(parameter);
        };
    }

    private String address(List<Map.Entry<String, String>> parameters) {
        String query = Visit.query(parameters);
        return shell.page(path + (query.isEmpty() ? "" : "?" + query));
    }

    ItemsPage.Field field(String name, Phrase label, Phrase hint) {
        return new ItemsPage.Field(name, shell.text(label), value(name), shell.text(hint), List.of());
    }

    Optional<ItemsPage.Field> field(Property property, CollectionSummary summary) {
        if (property.role() == Role.ID || property.role() == Role.STATUS) {
            return Optional.empty();
        }
        List<Fact> options = options(property, summary);
        if (options.isEmpty() && property.role() != Role.TITLE) {
            return Optional.empty();
        }
        return Optional.of(new ItemsPage.Field(property.name(), shell.text(property.title()), value(property.name()),
                options.isEmpty() ? shell.text(Text.FILTER_EXACT) : "", options));
    }

    private List<Fact> options(Property property, CollectionSummary summary) {
        String scheme = property.scheme();
        if (scheme != null) {
            return schemes.find(scheme).map(s -> s.concepts().stream().map(c -> new Fact(
                    shell.language() == de.sozialplanung.opendata.catalog.Language.DE ? c.de() : c.en(), c.code()))
                    .toList()).orElse(List.of());
        }
        if (property.type() == PropertyType.BOOLEAN) {
            return List.of(new Fact(shell.text(Text.YES), "true"), new Fact(shell.text(Text.NO), "false"));
        }
        Optional<Level> level = Areas.level(property.name());
        if (level.isPresent()) {
            return areas.all(level.get(), MOST_OPTIONS).stream().map(a -> new Fact(a.name(), a.key())).toList();
        }
        LocalDate begin = summary.begin();
        LocalDate end = summary.end();
        if ("jahr".equals(property.name()) && begin != null && end != null) {
            return IntStream.rangeClosed(begin.getYear(), end.getYear()).mapToObj(Integer::toString)
                    .map(year -> new Fact(year, year)).toList().reversed();
        }
        return List.of();
    }

    private String value(String name) {
        String value = visit.parameter(name);
        return value == null ? "" : value;
    }
}
