package de.sozialplanung.opendata.ogcapi.record;

import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.encode.Link;
import de.sozialplanung.opendata.ogcapi.ApiLinks;
import de.sozialplanung.opendata.ogcapi.ApiRequest;
import de.sozialplanung.opendata.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// What the JSON documents of this part are, beyond their media types (20-004r1, 7.11 and the parameter `profile`). The
/// standard's text wants links to both of every answer with records.
enum RecordProfile {
    RECORD("ogc-record", new LocalizedText("Profil: Katalogeintrag", "Profile: catalogue record")),
    CATALOG("ogc-catalog", new LocalizedText("Profil: Katalog", "Profile: catalogue"));

    static final String PARAMETER = "profile";

    private static final String BASE = "http://www.opengis.net/def/profile/OGC/0/";

    private final String id;
    private final LocalizedText title;

    RecordProfile(String id, LocalizedText title) {
        this.id = id;
        this.title = title;
    }

    String uri() {
        return BASE + id;
    }

    Link link(ApiLinks links) {
        return links.external("profile", uri(), ApiLinks.HTML, title.in(links.language()));
    }

    static List<Link> links(ApiLinks links) {
        return Arrays.stream(values()).map(profile -> profile.link(links)).toList();
    }

    /// Checks the parameter: addresses, safe CURIEs or identifiers of these profiles, separated by commas.
    ///
    /// @throws Problem 400 where a profile is not on offer
    static void check(ApiRequest request) {
        String value = request.context().getUriInfo().getQueryParameters().getFirst(PARAMETER);
        if (value == null) {
            return;
        }
        for (String asked : value.split(",", -1)) {
            if (Arrays.stream(values()).noneMatch(profile -> profile.isCalled(asked.strip()))) {
                throw Problem.parameter(PARAMETER, "The profile is not on offer here; allowed are "
                        + Arrays.stream(values()).map(profile -> profile.id).collect(Collectors.joining(", "))
                        + ", also by their addresses below " + BASE + ".");
            }
        }
    }

    private boolean isCalled(String name) {
        return name.equals(id) || name.equals(uri()) || name.equals("[ogc-profile:" + id + "]");
    }
}
