/// The same answers from PostGIS by parameterised SQL, and the import of an edition into a database as a schema of its
/// own. The only room that speaks to PostgreSQL; its errors stay in the log.
@NullMarked
package de.sozialplanung.opendata.store.postgis;

import org.jspecify.annotations.NullMarked;
