package de.sozialplanung.opendata.app;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/// Failures of the surroundings as sentences for the person at the terminal.
final class Sentences {

    private Sentences() {}

    /// One sentence that says what the system refused, and where.
    static String of(IOException failure) {
        return switch (failure) {
            case AccessDeniedException denied -> "there is no right to write " + denied.getFile() + ".";
            case FileSystemException file when file.getReason() != null ->
                    file.getReason() + " (" + file.getFile() + ").";
            default -> String.valueOf(failure.getMessage());
        };
    }
}
