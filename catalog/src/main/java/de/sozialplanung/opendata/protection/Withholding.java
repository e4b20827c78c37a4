package de.sozialplanung.opendata.protection;

/// That a figure is withheld, and why. For the operator, never for an edition.
///
/// @param indicator the id of the indicator
/// @param area      the key of the area
/// @param year      the year it is of
/// @param reason    what was found first
public record Withholding(String indicator, String area, int year, Reason reason) {}
