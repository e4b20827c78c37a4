package de.sozialplanung.opendata.catalog;

/// Which way an indicator points: whether a high value means more need, less need or neither.
public enum Polarity {
    MORE_NEED("+"),
    LESS_NEED("-"),
    NEUTRAL("0");

    private final String sign;

    Polarity(String sign) {
        this.sign = sign;
    }

    /// The sign in `indikatoren.csv`.
    public String sign() {
        return sign;
    }
}
