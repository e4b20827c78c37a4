package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.encode.Link;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.wfs.WfsRequest.Presentation;
import java.util.ArrayList;
import java.util.List;

/// The links from one page of an answer to its neighbours (OGC 09-025, 7.7.4.4): key-value requests, however the first
/// request came, bound to the edition so that an import midway neither doubles nor loses a feature.
///
/// @param wfs     the address of the service
/// @param typeQuery the parameters `typeNames` and `namespaces`
/// @param edition the id of the edition
record PagingLinks(String wfs, String typeQuery, String edition) {

    static PagingLinks of(Links links, Collection collection, String namespace, String edition) {
        return new PagingLinks(links.to("/wfs"), typeQuery(collection, namespace), edition);
    }

    /// The parameters that name one type.
    static String typeQuery(Collection collection, String namespace) {
        return "&typeNames=" + Links.encode(FeatureTypes.qualified(collection)) + "&namespaces="
                + Links.encode("xmlns(" + FeatureTypes.qualified(collection).replaceFirst(":.*", "") + "," + namespace
                        + ")");
    }

    /// @param matched  how many features match
    /// @param returned how many of them this page holds
    List<Link> around(FeatureQuery.AdHoc query, Presentation page, long matched, long returned, OutputFormat format) {
        List<Link> links = new ArrayList<>();
        links.add(link("self", query, page, format));
        if (page.hits()) {
            return links;
        }
        long start = page.startIndex();
        if (returned > 0 && start + returned < matched) {
            links.add(link("next", query, at(page, start + returned, page.count().orElse(returned)), format));
        }
        if (start > 0 && page.count().orElse(1) > 0) {
            long size = Math.min(start, page.count().orElse(start));
            links.add(link("prev", query, at(page, Math.min(start, matched) - Math.min(size, matched), size), format));
        }
        return links;
    }

    private static Presentation at(Presentation page, long startIndex, long count) {
        return new Presentation(java.util.OptionalLong.of(count), startIndex, false, page.outputFormat(), null);
    }

    private Link link(String rel, FeatureQuery.AdHoc query, Presentation page, OutputFormat format) {
        StringBuilder url = new StringBuilder(wfs).append("?service=WFS&version=").append(WfsVersion.SPOKEN)
                .append("&request=GetFeature").append(typeQuery);
        FesFilter.Parameter filter = FesFilter.parameter(query.filter());
        if (filter != null) {
            add(url, filter.name(), filter.value());
        }
        if (query.srsName() != null) {
            add(url, "srsName", query.srsName());
        }
        if (!query.properties().isEmpty()) {
            add(url, "propertyName", String.join(",", query.properties()));
        }
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
