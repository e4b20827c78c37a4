/// Tables as offices send them, CSV and XLSX, as streams of rows with exact line numbers; the detection of encoding,
/// separator and decimal sign; and what the signs in official tables mean. Knows nothing of areas or offers.
@NullMarked
package de.sozialplanung.opendata.folder.table;

import org.jspecify.annotations.NullMarked;
