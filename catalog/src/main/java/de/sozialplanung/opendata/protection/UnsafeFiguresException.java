package de.sozialplanung.opendata.protection;

/// The figures cannot be released, because a withheld count could be worked out from them. Says how many counts that
/// concerns and nothing of them, not even of which areas.
public final class UnsafeFiguresException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsafeFiguresException(long counts) {
        super("Die Prüfung der Geheimhaltung ist nicht bestanden: aus den Zahlen, die veröffentlicht würden, ließen sich "
                + counts + " geheim zu haltende Angaben zurückrechnen.");
    }
}
