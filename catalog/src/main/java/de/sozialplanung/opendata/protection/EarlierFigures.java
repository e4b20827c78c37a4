package de.sozialplanung.opendata.protection;

import de.sozialplanung.opendata.statistics.RawObservation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What editions published before show. What was seen once stays known, withdrawn or not; so a figure of the same counts
/// cannot be withheld any more, and others must do in its stead.
///
/// A figure of before is taken to be of the same counts where these give its value. Where they do not, the counts have
/// been revised since, and the old value is of others that nobody withholds now.
public final class EarlierFigures {

    private record Key(String indicator, String area, int year) {}

    /// A figure as it was seen.
    ///
    /// @param value    rounded
    /// @param decimals how finely
    record Seen(double value, int decimals) {

        /// Half of the step of its rounding.
        double half() {
            return 0.5 * Math.pow(10, -decimals);
        }

        /// Whether the counts give it.
        boolean isOf(RawObservation raw) {
            return raw.denominator() > 0
                    && raw.value().setScale(decimals, RoundingMode.HALF_UP).compareTo(BigDecimal.valueOf(value)) == 0;
        }
    }

    private final Map<Key, List<Seen>> figures = new HashMap<>();

    /// Where nothing was published before.
    public static EarlierFigures none() {
        return new EarlierFigures();
    }

    /// Adds one that is seen in some edition.
    ///
    /// @param indicator the id of the indicator
    /// @param area      the key of the area
    /// @param value     as published
    /// @param decimals  of the indicator then
    public void add(String indicator, String area, int year, double value, int decimals) {
        List<Seen> known = figures.computeIfAbsent(new Key(indicator, area, year), _ -> new ArrayList<>(1));
        Seen seen = new Seen(value, decimals);
        if (!known.contains(seen)) {
            known.add(seen);
        }
    }

    /// The finest that is known of a figure; null where it was never seen.
    ///
    /// @param masking what is put in place of its counts now
    @Nullable
    Seen of(RawObservation raw, Masking masking) {
        Seen finest = null;
        if (raw.status().hasValue()) {
            Key key = new Key(raw.indicator().id(), raw.area(), raw.year());
            for (Seen seen : figures.getOrDefault(key, List.of())) {
                boolean known = seen.isOf(raw) || seen.isOf(masking.shown(raw));
                if (known && (finest == null || seen.decimals() > finest.decimals())) {
                    finest = seen;
                }
            }
        }
        return finest;
    }
}
