package de.sozialplanung.opendata.catalog;

import java.util.Locale;

/// A language that every text of the service exists in. German is the default.
public enum Language {
    DE,
    EN;

    /// The BCP 47 tag, `de` or `en`.
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
