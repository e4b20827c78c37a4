package de.sozialplanung.opendata.vocab;

import org.apache.jena.sys.JenaSystem;

/// The IRIs of one installation, all below its public base address: things under `/id/`, terms and concept schemes under
/// `/def/`.
public final class Iris {

    // Jena's constants need each other: whichever of them is touched first without this finds the others not yet there.
    static {
        JenaSystem.init();
    }

    private final String base;

    /// @param base the public address of the service; a trailing slash is dropped
    public Iris(String base) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /// The public address of the service without a trailing slash.
    public String base() {
        return base;
    }

    /// A thing: `/id/{kind}/{key}`.
    public String thing(String kind, String key) {
        return base + "/id/" + kind + "/" + key;
    }

    /// An observation: `/id/beobachtung/{indicator}/{area}/{year}`.
    public String observation(String indicator, String area, int year) {
        return thing("beobachtung", indicator + "/" + area + "/" + year);
    }

    /// The namespace of the vocabulary, to which a term's local name is added.
    public String vocabulary() {
        return base + "/def/sozialplanung#";
    }

    /// A term of the vocabulary.
    public String term(String localName) {
        return vocabulary() + localName;
    }

    /// A concept scheme: `/def/{scheme}`.
    public String scheme(String scheme) {
        return base + "/def/" + scheme;
    }

    /// A concept: `/def/{scheme}/{code}`.
    public String concept(String scheme, String code) {
        return scheme(scheme) + "/" + code;
    }
}
