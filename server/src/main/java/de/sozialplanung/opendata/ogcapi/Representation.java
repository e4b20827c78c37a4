package de.sozialplanung.opendata.ogcapi;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.FeatureFormat;
import de.sozialplanung.opendata.encode.Cardinality;
import de.sozialplanung.opendata.encode.GeoJsonProfile;
import de.sozialplanung.opendata.encode.Link;
import de.sozialplanung.opendata.encode.Manner;
import de.sozialplanung.opendata.http.MediaFormat;
import de.sozialplanung.opendata.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How a request wants features to be written: the format, and what it asks of that format.
///
/// @param format the format
/// @param manner what is asked beyond
record Representation(FeatureFormat format, Manner manner) {

    /// Whether tables have a column with geometries: `wkt` for those of areas too. Points always have one.
    static final String GEOMETRY = "geometry";

    /// The values of `geometry`.
    static final List<String> GEOMETRIES = List.of("wkt");

    /// The profiles wanted, by code or URI, separated by commas (OGC API Common Part 3, class Profile Query Parameter).
    /// Those of GeoJSON are heeded where the answer is GeoJSON; of several the first one. What is not known is passed over
    /// (recommendation "profile-negotiation").
    static final String PROFILE = "profile";

    /// The values of `profile`.
    static final List<String> PROFILES = Arrays.stream(GeoJsonProfile.values()).map(GeoJsonProfile::code).toList();

    /// The parameters that this reads beside `f`.
    static final Set<String> NAMES = Set.of(GEOMETRY, PROFILE);

    private static final String PLUS_TYPE = FeatureFormat.JSON_FG.mediaType() + ";profile=\""
            + FeatureFormat.JSON_FG.profile() + "-plus\"";

    /// What negotiation chooses from: JSON-FG in both of its profiles.
    private static List<MediaFormat> offered() {
        List<MediaFormat> offered = new ArrayList<>(ApiLinks.itemFormats());
        offered.add(new MediaFormat(FeatureFormat.JSON_FG.key(), PLUS_TYPE));
        return offered;
    }

    static Representation of(ApiRequest asked, Cardinality cardinality) {
        MediaFormat chosen = asked.format(offered());
        FeatureFormat format = Arrays.stream(FeatureFormat.values()).filter(f -> f.key().equals(chosen.key()))
                .findFirst().orElse(FeatureFormat.GEOJSON);
        Manner manner = (switch (cardinality) {
            case MANY -> Manner.MANY;
            case ONE -> Manner.ONE;
        }).withOutlines(outlines(asked));
        Optional<GeoJsonProfile> profile = profile(asked);
        if (format.mediaType().equals(FeatureFormat.GEOJSON.mediaType()) && profile.isPresent()) {
            return switch (profile.get()) {
                case RFC7946 -> new Representation(FeatureFormat.GEOJSON, manner);
                case JSONFG -> new Representation(FeatureFormat.JSON_FG, manner);
                case JSONFG_PLUS -> new Representation(FeatureFormat.JSON_FG, manner.withFallback(true));
            };
        }
        return new Representation(format, manner.withFallback(chosen.mediaType().equals(PLUS_TYPE)));
    }

    private static boolean outlines(ApiRequest asked) {
        List<String> given = asked.parameters().getOrDefault(GEOMETRY, List.of());
        if (!GEOMETRIES.containsAll(given)) {
            throw Problem.parameter(GEOMETRY, "Geometries of tables are on offer as wkt only.");
        }
        return !given.isEmpty();
    }

    private static Optional<GeoJsonProfile> profile(ApiRequest asked) {
        List<GeoJsonProfile> known = new ArrayList<>();
        for (String value : asked.parameters().getOrDefault(PROFILE, List.of())) {
            for (String name : value.split(",", -1)) {
                GeoJsonProfile.of(name.strip()).ifPresent(known::add);
            }
        }
        return known.stream().findFirst();
    }

    /// The profile that the answer has; empty where the format has none.
    Optional<GeoJsonProfile> profile() {
        return switch (format) {
            case GEOJSON -> Optional.of(GeoJsonProfile.RFC7946);
            case JSON_FG -> Optional.of(manner.fallback() ? GeoJsonProfile.JSONFG_PLUS : GeoJsonProfile.JSONFG);
            default -> Optional.empty();
        };
    }

    /// The media type as the answer carries it.
    String contentType() {
        return format == FeatureFormat.JSON_FG && manner.fallback() ? PLUS_TYPE : format.contentType();
    }

    /// What a browser calls the answer when it saves it; empty where it shows it.
    Optional<String> fileName(Collection collection) {
        return switch (format) {
            case GEOJSON, JSON_FG, GML, TURTLE, JSON_LD -> Optional.empty();
            case CSV, CSV_EXCEL, XLSX, GEOPACKAGE, FLATGEOBUF, PARQUET ->
                    Optional.of("attachment; filename=\"" + collection.id() + "." + format.extension() + "\"");
        };
    }

    /// The value of the parameter `f` that asks for it, and what has to stand behind that.
    String key() {
        return format == FeatureFormat.JSON_FG && manner.fallback()
                ? format.key() + "&" + PROFILE + "=" + GeoJsonProfile.JSONFG_PLUS.code()
                : format.key();
    }

    /// A link to the profile (RFC 6906), by which a document says that it follows it.
    List<Link> profileLink() {
        return profile().map(profile -> new Link("profile", profile.uri(), null, null)).stream().toList();
    }
}
