/// OGC Web Feature Service 2.0.0. Requests arrive as key-value pairs or as XML at the same records; every `Problem`
/// leaves as an OWS exception report, and nobody outside this room knows that.
@NullMarked
package de.sozialplanung.opendata.wfs;

import org.jspecify.annotations.NullMarked;
