package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Several queries in one key-value request: each parameter has one list in parentheses for each query, in the same order
/// (OGC 09-025, 6.2.5.3). An empty list stands for a parameter that its query does without.
final class KvpLists {

    /// One of them has as many lists as there are queries.
    private static final List<String> LEADING = List.of("typeNames", "typeName", "resourceId");

    private static final List<String> FOLLOWING = List.of("filter", "propertyName", "sortBy", "filter_language");

    /// What may stand once for all queries.
    private static final List<String> COMMON = List.of("srsName", "bbox");

    private static final Pattern SEAM = Pattern.compile("\\)\\s*\\(");

    /// The end of a filter in parentheses. Its text may hold parentheses, but no markup.
    private static final Pattern END_OF_FILTER = Pattern.compile("Filter\\s*>\\s*\\)\\s*(?=\\(|$)");

    private KvpLists() {}

    /// The request of each query, or the one request where there is one query.
    static List<Kvp> split(Kvp kvp) {
        int queries = LEADING.stream().mapToInt(name -> lists(kvp, name).size()).max().orElse(0);
        if (queries < 2) {
            return List.of(kvp);
        }
        List<Map<String, String>> split = new ArrayList<>();
        for (int i = 0; i < queries; i++) {
            split.add(new TreeMap<>());
        }
        for (List<String> names : List.of(LEADING, FOLLOWING, COMMON)) {
            for (String name : names) {
                List<String> lists = lists(kvp, name);
                boolean forAll = names.equals(COMMON) && lists.size() == 1;
                if (!lists.isEmpty() && !forAll && lists.size() != queries) {
                    throw Problem.parameter(name, "The parameter " + name
                            + " needs one list in parentheses for each query, as many as there are of typeNames.");
                }
                for (int i = 0; i < queries && !lists.isEmpty(); i++) {
                    split.get(i).put(name, lists.get(forAll ? 0 : i));
                }
            }
        }
        return split.stream().map(kvp::with).toList();
    }

    /// The lists of a parameter; one where it stands without parentheses, none where it is absent.
    private static List<String> lists(Kvp kvp, String name) {
        String value = kvp.get(name);
        if (value == null) {
            return List.of();
        }
        if (!value.startsWith("(") || !value.endsWith(")")) {
            return List.of(value);
        }
        return name.equals("filter") ? filters(value)
                : List.of(SEAM.split(value.substring(1, value.length() - 1), -1)).stream().map(String::strip).toList();
    }

    private static List<String> filters(String value) {
        List<String> filters = new ArrayList<>();
        Matcher end = END_OF_FILTER.matcher(value);
        int at = 0;
        while (at < value.length()) {
            int close = value.indexOf(')', at);
            if (value.substring(at + 1, close).isBlank()) {
                filters.add("");
                at = close + 1;
            } else if (end.find(at)) {
                filters.add(value.substring(at + 1, value.lastIndexOf(')', end.end() - 1)).strip());
                at = end.end();
            } else {
                throw Problem.parameter("filter", "Several filters stand in parentheses, one for each query.");
            }
        }
        return filters;
    }
}
