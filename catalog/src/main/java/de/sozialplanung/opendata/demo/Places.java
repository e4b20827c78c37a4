package de.sozialplanung.opendata.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Chooses the Wohnplätze: the real names for up to 88, parts of them with numbers for more.
final class Places {

    /// So many places are known by name; more are made by dividing these.
    static final int NAMED = 88;

    private final long seed;
    private final List<Municipality> municipalities;
    private final List<Table.Row> named = Table.rows("orte.csv");

    Places(long seed, List<Municipality> municipalities) {
        this.seed = seed;
        this.municipalities = municipalities;
    }

    /// At most 88 places; each municipality has one at least.
    List<Place> named(int count) {
        List<List<Table.Row>> candidates = municipalities.stream().map(this::candidates).toList();
        int[] quota = quota(Math.min(count, NAMED), candidates);
        List<Place> places = new ArrayList<>();
        for (int m = 0; m < municipalities.size(); m++) {
            places.addAll(places(m, candidates.get(m).subList(0, quota[m])));
        }
        return places;
    }

    private List<Table.Row> candidates(Municipality municipality) {
        return named.stream().filter(row -> row.get("gemeinde").equals(municipality.key()))
                .sorted(Comparator.comparingInt(row -> Integer.parseInt(row.get("rang")))).toList();
    }

    /// Shares `count` in proportion to the known names, one at least, by the largest quotient.
    private static int[] quota(int count, List<List<Table.Row>> candidates) {
        int[] quota = new int[candidates.size()];
        java.util.Arrays.fill(quota, 1);
        for (int given = quota.length; given < count; given++) {
            int best = 0;
            double bestQuotient = -1;
            for (int m = 0; m < quota.length; m++) {
                double quotient = quota[m] < candidates.get(m).size() ? candidates.get(m).size() / (quota[m] + 0.5) : 0;
                if (quotient > bestQuotient) {
                    best = m;
                    bestQuotient = quotient;
                }
            }
            quota[best]++;
        }
        return quota;
    }

    private List<Place> places(int m, List<Table.Row> rows) {
        Municipality municipality = municipalities.get(m);
        List<Table.Row> ordered = rows.stream().sorted(Comparator.comparing(row -> row.get("nummer")))
                .toList();
        double people = ordered.stream().mapToDouble(row -> row.number("einwohner")).sum();
        double known = ordered.stream().mapToDouble(Places::knownArea).sum();
        double rest = ordered.stream().mapToDouble(this::areaShare).sum();
        List<Place> places = new ArrayList<>();
        for (Table.Row row : ordered) {
            double area = rest > 0
                    ? knownArea(row) + areaShare(row) / rest * (municipality.squareKm() - known)
                    : knownArea(row) / known * municipality.squareKm();
            places.add(new Place(municipality.key() + row.get("nummer"), row.get("name"), m,
                    row.number("einwohner") / people * municipality.inhabitants(), area,
                    row.number("ost_km") * 1000, row.number("nord_km") * 1000,
                    row.number("belastung")));
        }
        return places;
    }

    private static double knownArea(Table.Row row) {
        String area = row.get("km2");
        return area.isEmpty() ? 0 : Double.parseDouble(area);
    }

    /// Where no area is known: large places are denser, so that area grows far slower than inhabitants.
    private double areaShare(Table.Row row) {
        if (!row.get("km2").isEmpty()) {
            return 0;
        }
        Dice dice = Dice.of(seed, "flaeche/" + row.get("gemeinde") + row.get("nummer"));
        return StrictMath.pow(row.number("einwohner"), 0.15) * dice.between(0.75, 1.3);
    }
}
