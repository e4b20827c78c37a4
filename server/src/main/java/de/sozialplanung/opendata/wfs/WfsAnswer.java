package de.sozialplanung.opendata.wfs;

import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;

/// An answer that is settled but not yet written: whatever can be refused was refused before.
///
/// @param contentType the value of the header
/// @param fileName    what a browser calls it when it saves it; empty where it shows it
/// @param body        writes it
record WfsAnswer(String contentType, Optional<String> fileName, StreamingOutput body) {

    WfsAnswer(String contentType, StreamingOutput body) {
        this(contentType, Optional.empty(), body);
    }
}
