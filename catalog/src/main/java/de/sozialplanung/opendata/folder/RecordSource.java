package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.folder.table.TableOptions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One entry of `angebote`, `akteure` or `planung`: files of records and how their columns become fields.
///
/// @param place     where it stands
/// @param file      the name, with `*` for any number of files
/// @param table     what is known of the file itself
/// @param crs       of the columns x and y; null to believe a GeoJSON file, else EPSG:25832
/// @param columns   field → columns, whose texts are joined by a blank
/// @param constants field → value for every row
/// @param values    field → value in the file → value
/// @param missing   further signs of a missing value
/// @param filter    column → the value that a row must have
record RecordSource(Place place, String file, TableOptions table, @Nullable Crs crs,
        Map<String, List<String>> columns, Map<String, String> constants, Map<String, Map<String, String>> values,
        Set<String> missing, Map<String, String> filter) {}
