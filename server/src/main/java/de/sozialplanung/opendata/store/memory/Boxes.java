package de.sozialplanung.opendata.store.memory;

/// The boxes of numbered items, in EPSG:25832.
interface Boxes {

    double minX(int item);

    double minY(int item);

    double maxX(int item);

    double maxY(int item);
}
