package de.sozialplanung.opendata.protection;

/// What protection could not undo, since earlier editions show it. For the operator, never for an edition.
///
/// @param shown   figures that are withheld now and were published before
/// @param derived other withheld counts that follow from what was published before, whatever is withheld now
public record KnownBefore(int shown, int derived) {

    /// Whether there is nothing of that kind.
    public boolean isNothing() {
        return shown == 0 && derived == 0;
    }
}
