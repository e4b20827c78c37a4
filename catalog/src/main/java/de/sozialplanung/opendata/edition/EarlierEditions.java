package de.sozialplanung.opendata.edition;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.protection.EarlierFigures;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Collects what anybody may know from the editions of a place: the figures of all that were ever published. Of those
/// that were withdrawn nothing is left to be read; what they showed beyond the others is not known here.
public final class EarlierEditions {

    private EarlierEditions() {}

    /// Reads them all.
    ///
    /// @throws IOException where one of them cannot be read; an edition made without it might give figures away
    public static EarlierFigures figures(EditionPlace place) throws IOException {
        EarlierFigures figures = EarlierFigures.none();
        List<String> there = place.ids();
        for (String id : new HashSet<>(place.history().everPublished())) {
            if (there.contains(id)) {
                add(place, id, figures);
            }
        }
        return figures;
    }

    private static void add(EditionPlace place, String id, EarlierFigures figures) throws IOException {
        try (EditionData data = place.read(id)) {
            Map<String, Integer> decimals = new HashMap<>();
            for (Indicator indicator : data.edition().catalog().indicators()) {
                decimals.put(indicator.id(), indicator.decimals());
            }
            data.figures(figure -> {
                Double value = figure.value();
                if (value != null) {
                    figures.add(figure.indicator(), figure.area(), figure.year(), value,
                            decimals.getOrDefault(figure.indicator(), 0));
                }
            });
        }
    }
}
