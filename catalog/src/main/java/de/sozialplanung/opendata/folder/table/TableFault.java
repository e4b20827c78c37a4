package de.sozialplanung.opendata.folder.table;

import java.io.IOException;
import java.io.Serial;

/// A table that cannot be read, or not further than to a line.
public final class TableFault extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    private final int line;

    /// @param line    from 1; 0 where it concerns the whole file
    /// @param message one German sentence without content of the file
    public TableFault(int line, String message) {
        super(message);
        this.line = line;
    }

    public int line() {
        return line;
    }

    /// The sentence to show.
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
