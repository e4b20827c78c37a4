package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.NeedIndexMethod;
import de.sozialplanung.opendata.catalog.NeedIndexMethod.Component;
import de.sozialplanung.opendata.catalog.Polarity;
import de.sozialplanung.opendata.statistics.Area;
import de.sozialplanung.opendata.statistics.MeasureSum;
import java.util.List;
import java.util.Optional;

/// What `katalog.yaml` says of the need index, and where.
///
/// @param method     what it says
/// @param components where the indicators are named
/// @param excluded   where the areas that take no part are named
/// @param minimum    where the least number of inhabitants is named; empty where it is not
record NeedIndexSource(NeedIndexMethod method, Place components, Place excluded, Optional<Place> minimum) {

    private static final MeasureSum INHABITANTS = MeasureSum.parse("einwohner");

    /// Compares it with the indicators and areas that there are.
    void check(List<Indicator> indicators, List<Area> areas, Findings findings) {
        for (Component component : method.components()) {
            Optional<Indicator> indicator = indicators.stream().filter(i -> i.id().equals(component.indicator()))
                    .findFirst();
            if (indicator.isEmpty()) {
                components.error(findings, FindingKind.CATALOG_KEY, component.indicator(),
                        "Diese Kennzahl gibt es nicht; erwartet wird eine Kennung aus der Datei der Indikatoren.");
            } else if (indicator.get().polarity() == Polarity.NEUTRAL
                    || indicator.get().finestLevel() != Level.WOHNPLATZ) {
                components.error(findings, FindingKind.CATALOG_KEY, component.indicator(),
                        "Der Bedarfsindex braucht Kennzahlen mit der Polung + oder - und der Ebene wohnplatz.");
            }
        }
        for (String key : method.excluded()) {
            if (areas.stream().noneMatch(area -> area.level() == Level.WOHNPLATZ && area.key().equals(key))) {
                excluded.error(findings, FindingKind.UNKNOWN_AREA, key,
                        "Einen Wohnplatz mit diesem Schlüssel gibt es nicht; erwartet wird ein Schlüssel in"
                                + " Anführungszeichen.");
            }
        }
        if (method.minimumInhabitants() > 0 && indicators.stream().noneMatch(NeedIndexSource::showsInhabitants)) {
            minimum.ifPresent(place -> place.error(findings, FindingKind.CATALOG_KEY, null,
                    "Es gibt keine Kennzahl, die die Einwohner zeigt; erwartet wird eine mit dem Zähler einwohner und"
                            + " ohne Nenner, denn nur Veröffentlichtes entscheidet."));
        }
    }

    private static boolean showsInhabitants(Indicator indicator) {
        return indicator.denominator().isEmpty() && indicator.factor() == 1
                && indicator.numerator().strip().equals(INHABITANTS.text());
    }
}
