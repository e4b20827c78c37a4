/// Writes Parquet and GeoParquet 1.1: plain pages, gzip, one page per column and row group.
///
/// Own code in place of a library: parquet-java wants Hadoop, and the smaller ones read only.
@NullMarked
package de.sozialplanung.opendata.encode.parquet;

import org.jspecify.annotations.NullMarked;
