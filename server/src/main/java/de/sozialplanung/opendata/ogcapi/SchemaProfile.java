package de.sozialplanung.opendata.ogcapi;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// How a schema shows code lists and value domains (OGC API Common Part 3: 23-058r2, 15 and 16). Of each of the two kinds
/// exactly one is applied.
enum SchemaProfile {
    /// The codes, and the address of the list.
    CODELIST_REF,
    /// Each code with its label.
    CODELIST_INLINE,
    /// The values that may be.
    VALID_DOMAIN,
    /// The values that are.
    ACTUAL_DOMAIN;

    private static final String REGISTER = "http://www.opengis.net/def/profile/OGC/0/";

    /// The identifier in the register of OGC.
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Those that a `profile` parameter asks for, by identifier or URI, each kind filled up with its default. A profile that
    /// is not known here is no error (23-058r2, 13, recommendation "profile-negotiation").
    static Set<SchemaProfile> read(Optional<String> parameter) {
        Set<SchemaProfile> chosen = EnumSet.noneOf(SchemaProfile.class);
        for (String item : parameter.orElse("").split(",", -1)) {
            Arrays.stream(values()).filter(profile -> profile.id().equals(item) || profile.uri().equals(item))
                    .filter(profile -> !chosen.contains(profile.other())).forEach(chosen::add);
        }
        Arrays.stream(new SchemaProfile[] {CODELIST_REF, VALID_DOMAIN})
                .filter(profile -> !chosen.contains(profile.other())).forEach(chosen::add);
        return chosen;
    }

    /// The one that cannot be applied together with this.
    private SchemaProfile other() {
        return switch (this) {
            case CODELIST_REF -> CODELIST_INLINE;
            case CODELIST_INLINE -> CODELIST_REF;
            case VALID_DOMAIN -> ACTUAL_DOMAIN;
            case ACTUAL_DOMAIN -> VALID_DOMAIN;
        };
    }

    private String uri() {
        return REGISTER + id();
    }

    /// The `Link` header that names profiles.
    static String header(Set<SchemaProfile> profiles) {
        return profiles.stream().map(profile -> "<" + profile.uri() + ">; rel=\"profile\"")
                .collect(Collectors.joining(", "));
    }
}
