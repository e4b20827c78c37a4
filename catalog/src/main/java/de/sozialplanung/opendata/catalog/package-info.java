/// The records that say what is published: catalogue, dataset, collection, schema, property, indicator,
/// area set, agent, licence. Values only: nothing here reads a file, knows a protocol or holds a figure.
@NullMarked
package de.sozialplanung.opendata.catalog;

import org.jspecify.annotations.NullMarked;
