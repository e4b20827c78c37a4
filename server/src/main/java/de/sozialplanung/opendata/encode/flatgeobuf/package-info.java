/// Writes FlatGeobuf; the only room that knows flat buffers.
@NullMarked
package de.sozialplanung.opendata.encode.flatgeobuf;

import org.jspecify.annotations.NullMarked;
