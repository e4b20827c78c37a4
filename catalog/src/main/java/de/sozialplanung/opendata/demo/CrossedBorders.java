package de.sozialplanung.opendata.demo;

/// Thrown where bent borders cross, so that the generator bends less.
final class CrossedBorders extends RuntimeException {

    private static final long serialVersionUID = 1;

    CrossedBorders(String message) {
        super(message);
    }
}
