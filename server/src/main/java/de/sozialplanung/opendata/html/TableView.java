package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.html.page.Fact;
import de.sozialplanung.opendata.html.page.ItemsPage;
import de.sozialplanung.opendata.html.page.Numbers;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.html.page.TableText;
import de.sozialplanung.opendata.html.page.ValueView;
import de.sozialplanung.opendata.query.CrsParameter;
import de.sozialplanung.opendata.query.ItemsRequest;
import de.sozialplanung.opendata.query.SortParameter;
import de.sozialplanung.opendata.store.SortKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/// How a table of features is shown: in which order, with which columns, how many rows, with coordinates in which reference
/// system. It is the parameters of the interface that say so.
///
/// @param shell the page
/// @param visit its request
/// @param asked what the parameters mean
/// @param path  the public path of the table
record TableView(Shell shell, Visit visit, ItemsRequest asked, String path) {

    static final String SORT = "sortby";
    static final String LIMIT = "limit";
    static final String CRS = "crs";
    static final String COLUMNS = "properties";
    static final String HIDDEN_COLUMNS = "exclude-properties";

    /// The parameters that the form of the view sets.
    static final Set<String> NAMES = Set.of(SORT, LIMIT, CRS, COLUMNS, HIDDEN_COLUMNS);

    /// So many rows a page has where nothing is said.
    static final String ROWS = "50";

    private static final List<String> OTHER_ROWS = List.of("20", "100", "200", "500");
    private static final int DEGREES = 5;

    private Collection collection() {
        return asked.collection();
    }

    /// Whether a column is wanted; the identifier always is.
    boolean shows(int attribute) {
        return asked.query().fields().attributes().contains(attribute);
    }

    ItemsPage.View form() {
        List<ItemsPage.Field> fields = new ArrayList<>();
        fields.add(field(SORT, TableText.SORT, orders()));
        fields.add(field(LIMIT, TableText.ROWS, rows()));
        if (collection().schema().geometry().isPresent()) {
            List<Fact> systems = new ArrayList<>(List.of(new Fact(shell.text(TableText.CRS_NONE), "")));
            CrsParameter.OFFERED.forEach(crs -> systems.add(new Fact(name(crs), crs.uri())));
            fields.add(new ItemsPage.Field(CRS, shell.text(TableText.CRS), value(CRS),
                    shell.text(TableText.CRS_HINT), systems));
        }
        boolean chosen = visit.parameter(COLUMNS) != null || visit.parameter(HIDDEN_COLUMNS) != null;
        List<ItemsPage.Choice> columns = new ArrayList<>();
        List<Property> attributes = collection().schema().attributes();
        for (int i = 1; i < attributes.size(); i++) {
            Property property = attributes.get(i);
            if (property.role() != Role.STATUS) {
                columns.add(new ItemsPage.Choice(property.name(), shell.text(property.title()), chosen && shows(i)));
            }
        }
        return new ItemsPage.View(fields, columns);
    }

    private ItemsPage.Field field(String name, TableText label, List<Fact> options) {
        return new ItemsPage.Field(name, shell.text(label), LIMIT.equals(name) && ROWS.equals(value(name)) ? ""
                : value(name), "", options);
    }

    private String value(String name) {
        String value = visit.parameter(name);
        return value == null ? "" : value;
    }

    private List<Fact> orders() {
        List<Fact> orders = new ArrayList<>(List.of(new Fact(shell.text(TableText.SORT_USUAL), "")));
        SortParameter.sortable(collection()).filter(property -> property.role() != Role.STATUS).forEach(property -> {
            String title = shell.text(property.title());
            orders.add(new Fact(shell.text(TableText.ASCENDING, title), property.name()));
            orders.add(new Fact(shell.text(TableText.DESCENDING, title), "-" + property.name()));
        });
        return withCurrent(SORT, orders);
    }

    private List<Fact> rows() {
        List<Fact> rows = new ArrayList<>(List.of(new Fact(ROWS, "")));
        OTHER_ROWS.forEach(each -> rows.add(new Fact(each, each)));
        return ROWS.equals(value(LIMIT)) ? rows : withCurrent(LIMIT, rows);
    }

    /// What the address says is kept, though the list does not offer it: an order by several columns, any number of rows.
    private List<Fact> withCurrent(String name, List<Fact> options) {
        String value = value(name);
        if (options.stream().noneMatch(option -> option.value().equals(value))) {
            options.add(new Fact(value, value));
        }
        return options;
    }

    /// The head of a column, which leads to the table sorted by it: the other way round where it is already.
    ItemsPage.Column column(int attribute) {
        Property property = collection().schema().attributes().get(attribute);
        String unit = property.unit();
        boolean sortable = property.type() != PropertyType.STRING_LIST;
        List<SortKey> keys = asked.query().sort();
        boolean first = !keys.isEmpty() && keys.getFirst().attribute() == attribute;
        boolean descending = first && keys.getFirst().descending();
        return new ItemsPage.Column(property.name(), shell.text(property.title()), unit == null ? "" : unit,
                Values.numeric(property),
                sortable ? sorted((first && !descending ? "-" : "") + property.name()) : null,
                !first ? "" : descending ? "descending" : "ascending");
    }

    private String sorted(String order) {
        List<Map.Entry<String, String>> parameters = Stream.concat(
                visit.parameters().stream()
                        .filter(p -> !SORT.equals(p.getKey()) && !ItemsRequest.AFTER.equals(p.getKey())),
                Stream.of(Map.entry(SORT, order))).toList();
        return shell.page(path + "?" + Visit.query(parameters));
    }

    /// The head of the coordinates; null where they are not asked for.
    ItemsPage.@Nullable Column coordinates() {
        if (!hasCoordinates()) {
            return null;
        }
        Crs crs = asked.query().crs();
        TableText axes = !crs.geographic() ? TableText.EASTING_NORTHING
                : crs.northFirst() ? TableText.LATITUDE_LONGITUDE : TableText.LONGITUDE_LATITUDE;
        boolean isPoint = collection().schema().geometry().filter(g -> g.type() == PropertyType.POINT).isPresent();
        return new ItemsPage.Column("geometrie",
                isPoint ? shell.text(axes) : shell.text(TableText.POINT_INSIDE, shell.text(axes)), name(crs), true,
                null, "");
    }

    /// The coordinates of a feature, in the order in which its reference system has them.
    List<ValueView> coordinates(Feature feature) {
        Geometry geometry = feature.geometry();
        if (geometry == null || geometry.isEmpty()) {
            return List.of();
        }
        Crs crs = asked.query().crs();
        Point point = geometry.getInteriorPoint();
        String x = number(point.getX(), crs);
        String y = number(point.getY(), crs);
        return List.of(new ValueView(crs.northFirst() ? y + " / " + x : x + " / " + y, null, "", "", true));
    }

    private String number(double coordinate, Crs crs) {
        int decimals = crs.geographic() ? DEGREES : 0;
        return Numbers.decimal(coordinate, decimals, decimals, shell.language());
    }

    /// Whether they are asked for, and there are any.
    boolean hasCoordinates() {
        return visit.parameter(CRS) != null && collection().schema().geometry().isPresent();
    }

    private static String name(Crs crs) {
        return crs == Crs.CRS84 ? "CRS84 (WGS 84)" : "EPSG:" + crs.code();
    }

    /// The parameters for files with what is shown: a figure never without its status, coordinates where they are shown.
    List<Map.Entry<String, String>> files() {
        Stream<Map.Entry<String, String>> others = visit.parameters().stream()
                .filter(p -> !FilterForm.PAGING.contains(p.getKey()) && !COLUMNS.equals(p.getKey()));
        if (visit.parameter(COLUMNS) == null) {
            return others.toList();
        }
        Set<Integer> wanted = new TreeSet<>(asked.query().fields().attributes());
        wanted.remove(0); // the identifier is there anyway
        List<Property> attributes = collection().schema().attributes();
        for (int i = 1; i < attributes.size(); i++) {
            if (attributes.get(i).role() == Role.STATUS && shows(i - 1)) {
                wanted.add(i);
            }
        }
        List<String> names = new ArrayList<>(wanted.stream().map(i -> attributes.get(i).name()).toList());
        if (asked.query().fields().geometry() || hasCoordinates()) {
            collection().schema().geometry().map(Property::name).ifPresent(names::add);
        }
        return Stream.concat(others, Stream.of(Map.entry(COLUMNS, String.join(",", names)))).toList();
    }
}
