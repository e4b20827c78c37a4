/// Files that QGIS opens without a question: a layer definition per collection and style, and a project with all of them.
/// A building block of the face `ogcapi`.
@NullMarked
package de.sozialplanung.opendata.ogcapi.qgis;

import org.jspecify.annotations.NullMarked;
