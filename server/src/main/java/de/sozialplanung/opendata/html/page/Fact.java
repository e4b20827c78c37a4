package de.sozialplanung.opendata.html.page;

/// A label with its value, as in a short list of key facts.
public record Fact(String label, String value) {}
