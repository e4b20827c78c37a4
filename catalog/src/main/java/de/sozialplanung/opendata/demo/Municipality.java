package de.sozialplanung.opendata.demo;

import java.util.List;

/// One of the eight municipalities, with facts of 31.12.2023.
///
/// @param key         the official eight digits (AGS)
/// @param name        the official name
/// @param town        whether it is a Stadt; else a Gemeinde
/// @param inhabitants of 31.12.2023
/// @param squareKm    its area in km²
/// @param postcode    one of its postcodes
record Municipality(String key, String name, boolean town, int inhabitants, double squareKm, String postcode) {

    static List<Municipality> all() {
        return Table.rows("gemeinden.csv").stream()
                .map(row -> new Municipality(row.get("schluessel"), row.get("name"), row.get("stadt").equals("ja"),
                        Integer.parseInt(row.get("einwohner")), row.number("km2"), row.get("plz")))
                .toList();
    }

    /// The name with its kind, as an authority would call itself.
    String official() {
        return (town ? "Stadt " : "Gemeinde ") + name;
    }
}
