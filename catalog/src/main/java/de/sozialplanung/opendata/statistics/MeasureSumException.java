package de.sozialplanung.opendata.statistics;

/// Says why a text is not a sum of measures. The message is one plain German sentence for the report on a folder.
public final class MeasureSumException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int position;

    MeasureSumException(String message, int position) {
        super(message);
        this.position = position;
    }

    /// The offending character, from 1; one after the last where something is missing at the end.
    public int position() {
        return position;
    }
}
