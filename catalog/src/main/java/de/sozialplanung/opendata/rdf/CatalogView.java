package de.sozialplanung.opendata.rdf;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// What of the catalogue a document says.
///
/// @param profile how much of each dataset
/// @param since   only datasets that changed at that moment or later; null for all
public record CatalogView(Profile profile, @Nullable Instant since) {

    /// All datasets as portals harvest them.
    public static final CatalogView HARVEST = new CatalogView(Profile.HARVEST, null);

    /// How much is said of datasets.
    public enum Profile {
        /// What leads forward from a dataset and to no other one.
        HARVEST("harvest"),
        /// Series, services that name their datasets, structure and quality, too.
        FULL("full");

        private final String key;

        Profile(String key) {
            this.key = key;
        }

        /// The value of the parameter `profile`.
        public String key() {
            return key;
        }
    }

    /// What the address of a page adds to its number.
    String query() {
        return (profile == Profile.HARVEST ? "" : "&profile=" + profile.key())
                + (since == null ? "" : "&modified_since=" + since);
    }
}
