/// Writes an invented data folder for the Rheinisch-Bergischer Kreis; deterministic by seed. Names of municipalities and
/// places are real, every outline and every figure is invented. Knows files only: nothing of how they are read.
@NullMarked
package de.sozialplanung.opendata.demo;

import org.jspecify.annotations.NullMarked;
