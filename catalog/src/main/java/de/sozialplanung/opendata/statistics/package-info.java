/// Observations, the area hierarchy, rates from counts. Works on raw counts, so nothing made of them here reaches a face:
/// it goes through `protection` first. The methods for published figures (`NeedIndex`, `WilsonInterval`, `RankRange`)
/// are given these alone.
@NullMarked
package de.sozialplanung.opendata.statistics;

import org.jspecify.annotations.NullMarked;
