package de.sozialplanung.opendata.catalog;

import org.jspecify.annotations.Nullable;

/// What must not be seen of the counts behind an indicator, and by which method.
///
/// @param method       how
/// @param minimumCount a count of the numerator from 1 to one less than this is small
/// @param minimumBase  a denominator below this gives no figure
/// @param wholeGroups  whether nil and 100 percent are withheld too, since they tell of everybody
/// @param dominance    what one contributor may make up of the numerator; null where contributors are not known
public record Disclosure(DisclosureMethod method, int minimumCount, int minimumBase, boolean wholeGroups,
        @Nullable Dominance dominance) {

    /// A limit to what one contributor makes up.
    ///
    /// @param measure   the measure that gives the count of the largest contributor
    /// @param mostShare in percent of the numerator; above it the figure is withheld
    public record Dominance(String measure, int mostShare) {}

    /// Suppression by these limits and nothing else.
    public static Disclosure suppression(int minimumCount, int minimumBase) {
        return new Disclosure(DisclosureMethod.SUPPRESSION, minimumCount, minimumBase, false, null);
    }
}
