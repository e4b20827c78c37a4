/// One feature, a closeable stream of features, and the promise which Java types a value may have.
/// Knows schemas and geometry; knows no file, store or format.
@NullMarked
package de.sozialplanung.opendata.feature;

import org.jspecify.annotations.NullMarked;
