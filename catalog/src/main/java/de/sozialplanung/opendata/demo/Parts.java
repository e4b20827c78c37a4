package de.sozialplanung.opendata.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Divides the named places into numbered parts, for folders with more areas than there are names.
final class Parts {

    /// Below this mean, nearly every figure would be withheld; so large folders have more people than the real Kreis.
    private static final double LEAST_MEAN_INHABITANTS = 400;

    private Parts() {}

    static List<Place> of(Layout base, int count, long seed) {
        int[] shares = shares(base.places(), count);
        double people = base.places().stream().mapToDouble(Place::inhabitants).sum();
        double growth = Math.max(1, LEAST_MEAN_INHABITANTS * count / people);
        List<Place> parts = new ArrayList<>();
        int number = 0;
        for (int i = 0; i < shares.length; i++) {
            Place place = base.places().get(i);
            boolean newMunicipality = i == 0 || base.places().get(i - 1).municipality() != place.municipality();
            number = newMunicipality ? 0 : number;
            Dice dice = Dice.of(seed, "teile/" + place.key());
            double[] weights = new double[shares[i]];
            double sum = 0;
            for (int p = 0; p < weights.length; p++) {
                weights[p] = dice.between(0.4, 1.6);
                sum += weights[p];
            }
            for (int p = 0; p < weights.length; p++) {
                number++;
                double[] at = Scatter.within(base.cells().get(i), dice);
                String key = place.key().substring(0, 8) + String.format(Locale.ROOT, "%05d", number);
                parts.add(new Place(key, place.name() + " " + (p + 1), place.municipality(),
                        place.inhabitants() * growth * weights[p] / sum, place.squareKm() / shares[i], at[0], at[1],
                        Math.clamp(place.burden() + 0.5 * dice.gaussian(), -1.8, 2.4)));
            }
        }
        return parts;
    }

    /// How many parts each place gets: by the mean of inhabitants and area, one at least, by the largest remainder.
    private static int[] shares(List<Place> places, int count) {
        double total = places.stream().mapToDouble(Parts::size).sum();
        int[] shares = new int[places.size()];
        double carried = 0;
        int free = count - places.size();
        for (int i = 0; i < shares.length; i++) {
            carried += size(places.get(i)) / total * free;
            int whole = (int) (carried + 1e-9);
            shares[i] = 1 + whole;
            carried -= whole;
        }
        shares[0] += count - java.util.Arrays.stream(shares).sum();
        return shares;
    }

    private static double size(Place place) {
        return Math.sqrt(place.inhabitants() * place.squareKm());
    }
}
