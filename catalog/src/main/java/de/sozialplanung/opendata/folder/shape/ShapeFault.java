package de.sozialplanung.opendata.folder.shape;

import java.io.IOException;
import java.io.Serial;

/// A file with geometry that cannot be read.
public final class ShapeFault extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    /// @param message one German sentence
    public ShapeFault(String message) {
        super(message);
    }

    /// The sentence to show.
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
