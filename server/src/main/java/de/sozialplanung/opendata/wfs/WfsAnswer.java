package de.sozialplanung.opendata.wfs;

import jakarta.ws.rs.core.StreamingOutput;

/// An answer that is settled but not yet written: whatever can be refused was refused before.
///
/// @param contentType the value of the header
/// @param body        writes it
record WfsAnswer(String contentType, StreamingOutput body) {}
