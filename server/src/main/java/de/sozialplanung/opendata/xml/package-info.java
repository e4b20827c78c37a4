/// Reads documents of strangers into small trees: bounded, without document types, entities or anything that is fetched.
@NullMarked
package de.sozialplanung.opendata.xml;

import org.jspecify.annotations.NullMarked;
