package de.sozialplanung.opendata.catalog;

import org.jspecify.annotations.Nullable;

/// One property of a schema: its name, type and what a reader needs to understand it.
///
/// @param name        an ASCII lower-case name, a public promise
/// @param type        the type of its values; every value may be null unless the role is `ID`
/// @param role        its meaning for the faces
/// @param title       what a human sees as the column's head
/// @param description one or two sentences
/// @param unit        the unit as shown, such as `%`; null where there is none
/// @param scheme      the id of the concept scheme its values come from, such as `angebotsart`; null where free
/// @param term        the local name of its RDF property in the Sozialplanung vocabulary
public record Property(String name, PropertyType type, Role role, LocalizedText title, LocalizedText description,
        @Nullable String unit, @Nullable String scheme, String term) {

    /// A property whose term is its name and which has neither unit nor scheme.
    public static Property of(String name, PropertyType type, Role role, LocalizedText title,
            LocalizedText description) {
        return new Property(name, type, role, title, description, null, null, name);
    }

    public Property withUnit(String newUnit) {
        return new Property(name, type, role, title, description, newUnit, scheme, term);
    }

    public Property withScheme(String newScheme) {
        return new Property(name, type, role, title, description, unit, newScheme, term);
    }

    public Property withTerm(String newTerm) {
        return new Property(name, type, role, title, description, unit, scheme, newTerm);
    }
}
