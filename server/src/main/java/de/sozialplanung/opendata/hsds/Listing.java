package de.sozialplanung.opendata.hsds;

import java.util.ArrayList;
import java.util.List;

/// The lists of the API, each with the parameters it knows.
enum Listing {
    SERVICES("services", "service.json", OfferFilter.SEARCH, OfferFilter.TERM, OfferFilter.TAXONOMY,
            OfferFilter.ORGANIZATION, "minimal", "full"),
    ORGANIZATIONS("organizations", "organization.json", OfferFilter.SEARCH, "full"),
    SERVICE_AT_LOCATIONS("service_at_locations", "service_at_location.json", OfferFilter.SEARCH, OfferFilter.TERM,
            OfferFilter.TAXONOMY, OfferFilter.ORGANIZATION, "full"),
    TAXONOMIES("taxonomies", "", OfferFilter.SEARCH),
    TAXONOMY_TERMS("taxonomy_terms", "", OfferFilter.SEARCH, OfferFilter.TAXONOMY, "top_only", "parent_id");

    private final String path;
    private final String schema;
    private final List<String> own;

    Listing(String path, String schema, String... own) {
        this.path = path;
        this.schema = schema;
        this.own = List.of(own);
    }

    String path() {
        return path;
    }

    /// The file of its schema in the specification; empty where there is no compiled one.
    String schema() {
        return schema;
    }

    /// The names of all its parameters; those of HSDS that ask what is not known here, such as `modified_after`, are not
    /// among them and refused, and so is `full_service` for all organisations at once, which would be everything in one answer.
    List<String> parameters() {
        List<String> all = new ArrayList<>(List.of(Paging.PAGE, Paging.SIZE, "format"));
        all.addAll(own);
        return all;
    }
}
