package de.sozialplanung.opendata.publication;

import de.sozialplanung.opendata.vocab.Iris;

/// The names of the graphs that queries may choose from: `/graph/{name}`.
record GraphNames(Iris iris) {

    String catalog() {
        return name("katalog");
    }

    /// Vocabulary and concept schemes.
    String vocabulary() {
        return name("vokabular");
    }

    /// Indicators, their cubes and the area sets.
    String indicators() {
        return name("indikatoren");
    }

    /// Which observations are in which slice of a cube.
    String slices() {
        return name("schnitte");
    }

    String areas() {
        return name("gebiete");
    }

    /// The graph of a collection; for the long collection of figures, the observations. Those of one indicator are also a
    /// graph of their own, by the id of its dataset.
    String collection(String id) {
        return name(id);
    }

    private String name(String name) {
        return iris.base() + "/graph/" + name;
    }
}
