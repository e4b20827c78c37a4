/// Edition, stores, RDF dataset and prepared documents as one immutable object, and the reference that swaps it.
@NullMarked
package de.sozialplanung.opendata.publication;

import org.jspecify.annotations.NullMarked;
