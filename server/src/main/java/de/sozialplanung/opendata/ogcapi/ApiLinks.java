package de.sozialplanung.opendata.ogcapi;

import de.sozialplanung.opendata.catalog.FeatureFormat;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.encode.Link;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.http.MediaFormat;
import de.sozialplanung.opendata.publication.Publication;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The links of this face, all below the configured base address, with titles in one language.
///
/// @param links    builds addresses
/// @param language of the titles
public record ApiLinks(Links links, Language language) {

    public static final MediaFormat JSON = new MediaFormat("json", "application/json");

    public static final MediaFormat OPENAPI = new MediaFormat("openapi",
            "application/vnd.oai.openapi+json;version=3.0");

    public static final MediaFormat SCHEMA = new MediaFormat("json", "application/schema+json");

    public static final String HTML = "text/html";

    public static final String GEOPACKAGE = "application/geopackage+sqlite3";

    public static final String SCHEMA_REL = "http://www.opengis.net/def/rel/ogc/1.0/schema";

    public static final String QUERYABLES_REL = "http://www.opengis.net/def/rel/ogc/1.0/queryables";

    public static final String SORTABLES_REL = "http://www.opengis.net/def/rel/ogc/1.0/sortables";

    public static final String FUNCTIONS_REL = "http://www.opengis.net/def/rel/ogc/1.0/functions";

    /// In characters; proxies commonly set 4 KiB aside for all headers together.
    private static final int LONGEST_HEADER = 3072;

    private static final LocalizedText THIS = new LocalizedText("Dieses Dokument", "This document");

    private static final LocalizedText PAGE = new LocalizedText("Als Seite", "As a page");

    private static final LocalizedText NEXT = new LocalizedText("Nächste Seite", "Next page");

    private static final LocalizedText ALTERNATE = new LocalizedText("Dieses Dokument als ", "This document as ");

    /// The formats of items; `f=json` means GeoJSON too, as with most servers.
    public static List<MediaFormat> itemFormats() {
        List<MediaFormat> formats = new ArrayList<>();
        Arrays.stream(FeatureFormat.values()).map(f -> new MediaFormat(f.key(), f.contentType())).forEach(formats::add);
        formats.add(JSON);
        return formats;
    }

    public Link link(String rel, String path, String type, LocalizedText title) {
        return new Link(rel, links.to(path), type, title.in(language));
    }

    /// To features in a format.
    public Link link(String rel, String path, FeatureFormat format, LocalizedText title) {
        return new Link(rel, links.to(path), format.mediaType(), title.in(language),
                format.profile().isEmpty() ? null : format.profile());
    }

    /// An address given as a whole.
    public Link external(String rel, String href, String type, String title) {
        return new Link(rel, href, type, title);
    }

    /// To the edition as one file, where there is one.
    public List<Link> bulkFile(Publication publication, LocalizedText title) {
        return publication.edition().data().isEmpty() ? List.of()
                : List.of(link("enclosure", DownloadResource.path(publication), GEOPACKAGE, title));
    }

    /// To the document itself and its page.
    public List<Link> selfAndPage(String path, String type) {
        return List.of(link("self", path, type, THIS), link("alternate", path + "?f=html", HTML, PAGE));
    }

    /// To an answer with features and its other representations.
    ///
    /// @param path   without query
    /// @param query  the parameters as asked, in order, without `f` and profile
    /// @param wanted how the answer is written
    List<Link> selfAndAlternates(String path, Map<String, String> query, Representation wanted) {
        FeatureFormat format = wanted.format();
        List<Link> all = new ArrayList<>();
        all.add(link("self", path + query(query, wanted.key()), format, THIS));
        for (FeatureFormat other : FeatureFormat.values()) {
            if (other != format) {
                all.add(link("alternate", path + query(query, other.key()), other, alternate(other)));
            }
        }
        Map<String, String> page = new TreeMap<>(query);
        page.keySet().removeAll(Representation.NAMES);
        all.add(link("alternate", path + query(page, "html"), HTML, PAGE));
        return all;
    }

    Link next(String path, Map<String, String> query, Representation wanted) {
        return link("next", path + query(query, wanted.key()), wanted.format(), NEXT);
    }

    private static LocalizedText alternate(FeatureFormat format) {
        return new LocalizedText(ALTERNATE.de() + format.title(), ALTERNATE.en() + format.title());
    }

    /// Clean `name=value` pairs: clients take the query of a link apart again.
    private static String query(Map<String, String> parameters, String format) {
        String asked = parameters.entrySet().stream()
                .map(p -> Links.encode(p.getKey()) + "=" + Links.encode(p.getValue()) + "&")
                .collect(Collectors.joining());
        return "?" + asked + "f=" + format;
    }

    /// The links as one `Link` header (RFC 8288). Titles go by: they may hold characters that a header may not. Where
    /// they are too long for the buffers of common proxies, other representations are left out first, then all but the
    /// next page.
    public static String header(List<Link> all) {
        for (Set<String> left : List.of(Set.<String>of(), Set.of("alternate"))) {
            String header = header(all.stream().filter(link -> !left.contains(link.rel())));
            if (header.length() <= LONGEST_HEADER) {
                return header;
            }
        }
        return header(all.stream().filter(link -> "next".equals(link.rel())));
    }

    private static String header(Stream<Link> some) {
        return some.map(link -> "<" + link.href() + ">; rel=\"" + link.rel() + "\""
                + (link.type() == null ? "" : "; type=\"" + link.type() + "\"")
                + (link.profile() == null ? "" : "; profile=\"" + link.profile() + "\""))
                .collect(Collectors.joining(", "));
    }
}
