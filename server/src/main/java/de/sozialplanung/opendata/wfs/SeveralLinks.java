package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.encode.GmlNames;
import de.sozialplanung.opendata.encode.Link;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.fes.FesWriter;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.wfs.WfsRequest.Presentation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The links between the pages of the answer to several queries: what `PagingLinks` are for one. There are none where they
/// would be too long.
///
/// @param wfs       the address of the service
/// @param namespace that of the types
/// @param edition   the id of the edition
/// @param isOne     whether they are one query for features of several types, which resource ids tell
record SeveralLinks(String wfs, String namespace, String edition, boolean isOne) {

    /// @param matched  how many features match all queries together
    /// @param returned how many of them this page holds
    List<Link> around(List<ResolvedQuery> queries, Presentation page, long matched, long returned) {
        String restriction = restriction(queries);
        List<Link> links = new ArrayList<>();
        if (page.hits() || restriction.length() > PagingLinks.LONGEST) {
            return links;
        }
        long start = page.startIndex();
        if (returned > 0 && start + returned < matched) {
            links.add(link("next", restriction, page, start + returned, page.count().orElse(returned)));
        }
        if (start > 0 && page.count().orElse(1) > 0) {
            long size = Math.min(start, page.count().orElse(start));
            links.add(link("prev", restriction, page, Math.min(start, matched) - Math.min(size, matched), size));
        }
        return links;
    }

    private String restriction(List<ResolvedQuery> queries) {
        StringBuilder url = new StringBuilder(wfs).append("?service=WFS&version=").append(WfsVersion.SPOKEN)
                .append("&request=GetFeature");
        if (isOne) {
            ResolvedQuery first = queries.getFirst();
            add(url, "resourceId", queries.stream().flatMap(query -> query.asked().selection().ids().stream())
                    .collect(Collectors.joining(",")));
            add(url, "srsName", srs(first));
            optional(url, "sortBy", first.asked().sortBy().text());
            optional(url, "propertyName", String.join(",", first.asked().properties()));
            return url.toString();
        }
        add(url, "typeNames", lists(queries, query -> FeatureTypes.qualified(query.collection())));
        add(url, "namespaces", "xmlns(" + GmlNames.PREFIX + "," + namespace + ")");
        some(url, "filter", queries, query -> query.filter() instanceof Filter.Everything ? ""
                : FesWriter.text(query.filter(), query.collection()));
        some(url, "sortBy", queries, query -> query.asked().sortBy().text());
        some(url, "srsName", queries, SeveralLinks::srs);
        some(url, "propertyName", queries, query -> String.join(",", query.asked().properties()));
        return url.toString();
    }

    private static String srs(ResolvedQuery query) {
        String asked = query.asked().srsName();
        return asked == null ? query.srs().crs().urn() : asked;
    }

    private static void optional(StringBuilder url, String name, String value) {
        if (!value.isEmpty()) {
            add(url, name, value);
        }
    }

    /// A parameter, where any of the queries says anything.
    private static void some(StringBuilder url, String name, List<ResolvedQuery> queries,
            Function<ResolvedQuery, String> value) {
        if (queries.stream().anyMatch(query -> !value.apply(query).isEmpty())) {
            add(url, name, lists(queries, value));
        }
    }

    private static String lists(List<ResolvedQuery> queries, Function<ResolvedQuery, String> value) {
        return queries.stream().map(query -> "(" + value.apply(query) + ")").collect(Collectors.joining());
    }

    private Link link(String rel, String restriction, Presentation page, long startIndex, long count) {
        StringBuilder url = new StringBuilder(restriction);
        if (page.outputFormat() != null) {
            add(url, "outputFormat", page.outputFormat());
        }
        add(url, "count", Long.toString(count));
        if (startIndex > 0) {
            add(url, "startIndex", Long.toString(startIndex));
        }
        add(url, "edition", edition);
        return new Link(rel, url.toString(), OutputFormat.GML.mediaType(), null);
    }

    private static void add(StringBuilder url, String name, String value) {
        url.append('&').append(name).append('=').append(Links.encode(value));
    }
}
