/// The store interface, the query record, the page token. A store answers all of it; there are no capability flags.
@NullMarked
package de.sozialplanung.opendata.store;

import org.jspecify.annotations.NullMarked;
