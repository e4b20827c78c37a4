package de.sozialplanung.opendata.app;

/// A command that cannot do what it was told to; the message is one plain sentence for the person at the terminal.
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    Refusal(String sentence) {
        super(sentence);
    }
}
