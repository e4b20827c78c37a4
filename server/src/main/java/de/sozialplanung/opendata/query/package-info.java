/// Reads the parameters of an items request into a store query; shared by the API and the pages.
@NullMarked
package de.sozialplanung.opendata.query;

import org.jspecify.annotations.NullMarked;
