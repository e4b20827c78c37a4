package de.sozialplanung.opendata.demo;

/// What is settled about a Wohnplatz before it gets an outline.
///
/// @param key          municipality's key and two or more digits
/// @param name         a real name, or a real name with a number
/// @param municipality the position of its municipality
/// @param inhabitants  at the end of 2023, invented after published orders of magnitude
/// @param squareKm     the area that its outline should get
/// @param east         where it lies roughly, in metres of EPSG:25832
/// @param north        as `east`
/// @param burden       its latent social burden in standard deviations
record Place(String key, String name, int municipality, double inhabitants, double squareKm, double east, double north,
        double burden) {}
