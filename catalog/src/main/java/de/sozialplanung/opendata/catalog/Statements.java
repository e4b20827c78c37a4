package de.sozialplanung.opendata.catalog;

import org.jspecify.annotations.Nullable;

/// What the operator says on the pages that the law asks for, in paragraphs of plain text separated by empty lines.
///
/// @param imprint       further details of the imprint; null where nothing is said
/// @param privacy       of the privacy statement; null as above
/// @param accessibility of the accessibility statement; null as above
public record Statements(@Nullable LocalizedText imprint, @Nullable LocalizedText privacy,
        @Nullable LocalizedText accessibility) {

    /// Nothing is said.
    public static final Statements NONE = new Statements(null, null, null);
}
