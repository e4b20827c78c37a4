/// OGC Web Feature Service 2.0.0, 1.1.0 and 1.0.0. Requests arrive as key-value pairs or as XML at the same records, those
/// of the older versions by way of the words of 2.0.0; every `Problem` leaves as the exception report of the version, and
/// nobody outside this room knows that.
@NullMarked
package de.sozialplanung.opendata.wfs;

import org.jspecify.annotations.NullMarked;
