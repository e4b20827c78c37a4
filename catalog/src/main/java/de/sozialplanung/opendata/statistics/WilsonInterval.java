package de.sozialplanung.opendata.statistics;

/// Wilson's score interval of a share with 95 percent certainty: where the share could as well lie by chance.
///
/// @param lower from 0 to 1
/// @param upper from 0 to 1
public record WilsonInterval(double lower, double upper) {

    /// The 97.5 percent point of the normal distribution.
    private static final double Z = 1.959963984540054;

    /// The interval of a share.
    ///
    /// @param share from 0 to 1
    /// @param base  of how many, at least 1
    public static WilsonInterval of(double share, double base) {
        if (!(share >= 0 && share <= 1 && base >= 1)) {
            throw new IllegalArgumentException("a share from 0 to 1 of at least one");
        }
        double square = Z * Z / base;
        double centre = (share + square / 2) / (1 + square);
        double half = Math.sqrt(square * (share * (1 - share) + square / 4)) / (1 + square);
        return new WilsonInterval(Math.clamp(centre - half, 0, share), Math.clamp(centre + half, share, 1));
    }
}
