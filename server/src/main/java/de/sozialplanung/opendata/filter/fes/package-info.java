/// Filter Encoding 2.0 (OGC 09-026r2), 1.1 (04-095) and 1.0 (02-059) to the one filter tree and, as 2.0, back. Names are
/// those of GML: a reader of this room turns them into those of the collection.
@NullMarked
package de.sozialplanung.opendata.filter.fes;

import org.jspecify.annotations.NullMarked;
