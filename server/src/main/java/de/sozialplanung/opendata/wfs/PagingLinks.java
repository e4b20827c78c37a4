package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.encode.GmlNames;
import de.sozialplanung.opendata.encode.Link;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.wfs.WfsRequest.Presentation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The links from one page of an answer to its neighbours (OGC 09-025, 7.7.4.4): key-value requests, however the first
/// request came, bound to the edition so that an import midway neither doubles nor loses a feature.
///
/// A filter can be longer than an address may be: polygons have thousands of points, and neither this server nor a proxy
/// before it takes such a request line. There are no links then. The client who posts such a query pages by `startIndex`,
/// as QGIS and GDAL always do, and reads from `numberMatched` that there is more. The ways around all cost more than they
/// give: packed filters are half as long at best, and filters remembered by a server are lost when it stops and unknown to
/// the one beside it.
///
/// @param wfs        the address of the service
/// @param operation  the value of the parameter `request`
/// @param collection the type asked for
/// @param typeQuery  the parameters `typeNames` and `namespaces`
/// @param edition    the id of the edition
record PagingLinks(String wfs, String operation, Collection collection, String typeQuery, String edition) {

    /// In characters; half of what this server takes, and less than what the proxies in use do.
    static final int LONGEST = 6_000;

    static PagingLinks of(Links links, Collection collection, String namespace, String edition) {
        return new PagingLinks(links.to("/wfs"), "GetFeature", collection, typeQuery(collection, namespace),
                edition);
    }

    /// The links between the pages of one property's values.
    PagingLinks ofValues(String valueReference) {
        return new PagingLinks(wfs, "GetPropertyValue", collection,
                typeQuery + "&valueReference=" + Links.encode(valueReference), edition);
    }

    /// The parameters that name one type.
    static String typeQuery(Collection collection, String namespace) {
        return typeQuery(List.of(collection), namespace);
    }

    /// The parameters that name some types.
    static String typeQuery(List<Collection> collections, String namespace) {
        return "&typeNames="
                + Links.encode(collections.stream().map(FeatureTypes::qualified).collect(Collectors.joining(",")))
                + "&namespaces=" + Links.encode("xmlns(" + GmlNames.PREFIX + "," + namespace + ")");
    }

    /// @param filter   that of the query for this collection
    /// @param matched  how many features match
    /// @param returned how many of them this page holds
    List<Link> around(FeatureQuery.AdHoc query, Filter filter, Presentation page, long matched, long returned,
            OutputFormat format) {
        String restriction = query(query, filter);
        if (restriction.length() > LONGEST) {
            return List.of();
        }
        List<Link> links = new ArrayList<>();
        links.add(link("self", restriction, page, format));
        if (page.hits()) {
            return links;
        }
        long start = page.startIndex();
        if (returned > 0 && start + returned < matched) {
            links.add(link("next", restriction, at(page, start + returned, page.count().orElse(returned)), format));
        }
        if (start > 0 && page.count().orElse(1) > 0) {
            long size = Math.min(start, page.count().orElse(start));
            links.add(link("prev", restriction, at(page, Math.min(start, matched) - Math.min(size, matched), size),
                    format));
        }
        return links;
    }

    private static Presentation at(Presentation page, long startIndex, long count) {
        return new Presentation(java.util.OptionalLong.of(count), startIndex, false, page.outputFormat(), null);
    }

    /// What is the same on every page.
    private String query(FeatureQuery.AdHoc query, Filter filter) {
        StringBuilder url = new StringBuilder(wfs).append("?service=WFS&version=").append(WfsVersion.SPOKEN)
                .append("&request=").append(operation).append(typeQuery);
        FilterParameter.of(filter, collection).ifPresent(parameter -> add(url, parameter.name(), parameter.value()));
        if (!query.sortBy().criteria().isEmpty()) {
            add(url, "sortBy", query.sortBy().text());
        }
        if (query.srsName() != null) {
            add(url, "srsName", query.srsName());
        }
        if (!query.properties().isEmpty()) {
            add(url, "propertyName", String.join(",", query.properties()));
        }
        return url.toString();
    }

    private Link link(String rel, String restriction, Presentation page, OutputFormat format) {
        StringBuilder url = new StringBuilder(restriction);
        if (page.outputFormat() != null) {
            add(url, "outputFormat", page.outputFormat());
        }
        if (page.hits()) {
            add(url, "resultType", "hits");
        }
        page.count().ifPresent(count -> add(url, "count", Long.toString(count)));
        if (page.startIndex() > 0) {
            add(url, "startIndex", Long.toString(page.startIndex()));
        }
        if (!rel.equals("self")) {
            add(url, "edition", edition);
        }
        return new Link(rel, url.toString(), format.mediaType(), null);
    }

    private static void add(StringBuilder url, String name, String value) {
        url.append('&').append(name).append('=').append(Links.encode(value));
    }
}
