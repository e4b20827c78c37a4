package de.sozialplanung.opendata.demo;

/// What drives all figures of an area without ever being delivered: social burden and age structure, stable over the
/// years with a slow drift. So that the figures of one area belong together.
final class Latent {

    private static final int ANCHOR_YEAR = 2020;

    private final long seed;
    private final Place place;
    private final double age;
    private final double families;
    private final double growth;
    private final double drift;

    Latent(long seed, Place place) {
        this.seed = seed;
        this.place = place;
        Dice dice = Dice.of(seed, "latent/" + place.key());
        this.age = Math.clamp(dice.gaussian() - 0.15 * place.burden(), -1.8, 2.2);
        this.families = dice.gaussian();
        this.growth = 0.0018 + 0.005 * dice.gaussian();
        this.drift = 0.03 * dice.gaussian();
    }

    Place place() {
        return place;
    }

    /// Social burden in standard deviations.
    double burden(int year) {
        return place.burden() + drift * (year - ANCHOR_YEAR);
    }

    /// Age of the inhabitants in standard deviations: above 0 is old.
    double age() {
        return age;
    }

    /// How many families live there in standard deviations.
    double families() {
        return families;
    }

    double inhabitants(int year) {
        return place.inhabitants() * StrictMath.exp(growth * (year - 2023));
    }

    /// By how much an area always differs in one measure, with a little of each year; around 0.
    double habit(String measure, int year) {
        double kept = Dice.of(seed, place.key() + measure).gaussian();
        double ofYear = Dice.of(seed, place.key() + measure + year).gaussian();
        return 0.09 * kept + 0.02 * ofYear;
    }

    /// What chance adds to a count, in standard deviations.
    double chance(String measure, int year) {
        return 0.45 * Dice.of(seed, year + measure + place.key()).gaussian();
    }
}
