package de.sozialplanung.opendata.http;

import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.problem.ProblemKind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Chooses the representation to answer with: the `f` parameter first, then `Accept` (RFC 9110, 12.5.1). The one
/// negotiation of the house.
public final class Negotiation {

    private Negotiation() {}

    /// Chooses one of the formats on offer; the first is the default for `*/*` and for no `Accept` at all. Of formats that
    /// share a media type it is the first one too, unless the profile of another is named.
    ///
    /// @throws Problem 400 where `f` names none of them, 406 where `Accept` refuses all
    public static MediaFormat choose(List<MediaFormat> offered, @Nullable String f, @Nullable String accept) {
        if (f != null) {
            return offered.stream().filter(o -> o.key().equals(f)).findFirst()
                    .orElseThrow(() -> Problem.parameter("f", "The format is not on offer here; allowed are "
                            + offered.stream().map(MediaFormat::key).distinct().collect(Collectors.joining(", "))
                            + "."));
        }
        if (accept == null || accept.isBlank()) {
            return offered.getFirst();
        }
        MediaFormat best = null;
        double bestQuality = 0;
        boolean bestNamed = false;
        for (MediaFormat candidate : offered) {
            double quality = quality(candidate.bareType(), accept);
            boolean named = candidate.isNamedByProfile(accept);
            if (quality > bestQuality || (quality > 0 && quality == bestQuality && named && !bestNamed)) {
                best = candidate;
                bestQuality = quality;
                bestNamed = named;
            }
        }
        if (best == null) {
            throw Problem.of(ProblemKind.NOT_ACCEPTABLE,
                    "None of the accepted media types is on offer here; offered are "
                            + offered.stream().map(MediaFormat::mediaType).collect(Collectors.joining(", ")) + ".");
        }
        return best;
    }

    /// The quality that an `Accept` header gives to a media type: the most specific range decides.
    static double quality(String mediaType, String accept) {
        String family = mediaType.substring(0, mediaType.indexOf('/') + 1) + "*";
        int bestSpecificity = -1;
        double quality = 0;
        for (String range : accept.split(",", -1)) {
            String[] parts = range.split(";", -1);
            String type = parts[0].strip().toLowerCase(Locale.ROOT);
            int specificity = type.equals(mediaType) ? 2 : type.equals(family) ? 1 : "*/*".equals(type) ? 0 : -1;
            if (specificity > bestSpecificity) {
                bestSpecificity = specificity;
                quality = weight(parts);
            }
        }
        return quality;
    }

    private static double weight(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.startsWith("q=")) {
                try {
                    return Double.parseDouble(parameter.substring(2));
                } catch (NumberFormatException e) {
                    return 0;
                }
            }
        }
        return 1;
    }
}
