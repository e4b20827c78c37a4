/// How collections are drawn: classes from the values of an edition, colours that everybody can tell apart, and the style
/// documents that are XML. Knows no HTTP and no store.
@NullMarked
package de.sozialplanung.opendata.style;

import org.jspecify.annotations.NullMarked;
