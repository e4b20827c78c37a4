package de.sozialplanung.opendata.ogcapi.tile;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.ogcapi.ApiRequest;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.query.Parameters;
import de.sozialplanung.opendata.query.TimeParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The parameters of tiles and tilesets: `collections`, `datetime` and the latter as `subset` (OGC API Tiles: 20-057, 9
/// and 10).
final class TileParameters {

    static final String COLLECTIONS = "collections";
    static final String DATETIME = "datetime";
    static final String SUBSET = "subset";

    private static final Pattern TIME_SUBSET = Pattern.compile("datetime\\((?:\"(?<from>[^\"]+)\"|(?<open>\\*)|"
            + "(?<bare>[0-9]{4}-[0-9]{2}-[0-9]{2}))(?::(?:\"(?<to>[^\"]+)\"|(?<end>\\*)|"
            + "(?<last>[0-9]{4}-[0-9]{2}-[0-9]{2})))?\\)");

    private TileParameters() {}

    /// The parameters of a request, each known.
    static Parameters read(ApiRequest asked, String... own) {
        Set<String> allowed = new TreeSet<>(ApiRequest.COMMON);
        allowed.addAll(List.of(own));
        return Parameters.of(asked.parameters(), allowed);
    }

    /// The collections named, by id or address, in that order; the usual ones where none are.
    ///
    /// @throws Problem 400 where one does not exist or has no geometry
    static List<Collection> collections(Publication publication, Parameters parameters, String base) {
        if (parameters.value(COLLECTIONS).isEmpty()) {
            return Tileset.usual(publication);
        }
        List<Collection> drawable = Tileset.drawable(publication);
        List<Collection> chosen = new ArrayList<>();
        for (String name : parameters.value(COLLECTIONS).orElseThrow().split(",", -1)) {
            String prefix = base + "/collections/";
            String id = name.startsWith(prefix) ? name.substring(prefix.length()) : name;
            Collection collection = drawable.stream().filter(c -> c.id().equals(id)).findFirst()
                    .orElseThrow(() -> Problem.parameter(COLLECTIONS,
                            "Here must be ids of collections with geometry, separated by commas; allowed are "
                                    + String.join(", ", drawable.stream().map(Collection::id).toList()) + "."));
            if (!chosen.contains(collection)) {
                chosen.add(collection);
            }
        }
        return chosen;
    }

    /// When features have to be; at any time where nothing is said.
    static Filter time(Parameters parameters) {
        List<Filter> operands = new ArrayList<>();
        parameters.value(DATETIME).ifPresent(text -> operands.add(TimeParameter.read(text)));
        parameters.value(SUBSET).ifPresent(text -> operands.add(TimeParameter.read(interval(text))));
        return new Filter.And(operands);
    }

    /// `datetime("2018-02-12":*)` in the notation of the parameter `datetime`.
    private static String interval(String subset) {
        Matcher matcher = TIME_SUBSET.matcher(subset);
        if (!matcher.matches()) {
            throw Problem.parameter(SUBSET, "The only axis here is datetime, as in datetime(\"2024-12-31\") or "
                    + "datetime(\"2020-01-01\":*).");
        }
        String from = end(matcher.group("from"), matcher.group("bare"));
        boolean instant = matcher.group("to") == null && matcher.group("end") == null && matcher.group("last") == null;
        return instant && matcher.group("open") == null ? from
                : from + "/" + end(matcher.group("to"), matcher.group("last"));
    }

    private static String end(@Nullable String quoted,
            @Nullable String bare) {
        return quoted != null ? quoted : bare != null ? bare : "..";
    }
}
