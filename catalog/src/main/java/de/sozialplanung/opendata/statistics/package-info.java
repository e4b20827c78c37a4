/// Observations, the area hierarchy, rates from counts. Works on raw counts, so nothing of this room reaches a face:
/// what leaves it goes through `protection` first.
@NullMarked
package de.sozialplanung.opendata.statistics;

import org.jspecify.annotations.NullMarked;
