/// The catalogue's datasets as records that can be searched (OGC API Records Part 1: 20-004r1): what one says, the table
/// that finds them, and the parameters they are asked for with. What the faces for them share.
@NullMarked
package de.sozialplanung.opendata.record;

import org.jspecify.annotations.NullMarked;
