/// Benchmarks: of single rooms by JMH, and the tool that makes an edition of a foreign GeoPackage for the load tests.
/// Compiled with `-Pbench` only; no part of the product.
@NullMarked
package de.sozialplanung.opendata.bench;

import org.jspecify.annotations.NullMarked;
