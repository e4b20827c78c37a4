package de.sozialplanung.opendata.edition;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.protection.EarlierFigures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What everybody may have seen so far: the figures of every edition that was ever published, withdrawn ones included.
///
/// @param figures as they were published
/// @param lost    the ids of the editions whose figures are not there any more, so that nobody can take them into account
public record EarlierEditions(EarlierFigures figures, List<String> lost) {

    public EarlierEditions {
        lost = List.copyOf(lost);
    }

    /// Reads them all.
    ///
    /// @throws IOException where one of them cannot be read
    public static EarlierEditions of(EditionPlace place) throws IOException {
        EarlierFigures figures = EarlierFigures.none();
        List<String> there = place.ids();
        List<String> lost = new ArrayList<>();
        for (String id : place.history().everPublished()) {
            if (there.contains(id)) {
                try (EditionData data = place.read(id)) {
                    add(data, figures);
                }
            } else {
                lost.add(id);
            }
        }
        return new EarlierEditions(figures, lost);
    }

    private static void add(EditionData data, EarlierFigures figures) throws IOException {
        Map<String, Integer> decimals = data.edition().catalog().indicators().stream()
                .collect(Collectors.toMap(Indicator::id, Indicator::decimals));
        data.figures(figure -> {
            Double value = figure.value();
            Integer finest = decimals.get(figure.indicator());
            if (value != null && finest != null) {
                figures.add(figure.indicator(), figure.area(), figure.year(), value, finest);
            }
        });
    }
}
