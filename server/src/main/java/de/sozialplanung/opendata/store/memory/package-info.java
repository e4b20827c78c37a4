/// The embedded default store: an immutable columnar snapshot of an edition with a spatial index; the reference
/// implementation. Knows no file and no protocol.
@NullMarked
package de.sozialplanung.opendata.store.memory;

import org.jspecify.annotations.NullMarked;
