package de.sozialplanung.opendata.rdf;

import java.util.Optional;

import de.sozialplanung.opendata.catalog.Region;
import de.sozialplanung.opendata.vocab.DcatAp;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/// The region in the terms of DCAT-AP.de's political geocoding, told from the length of its official key.
record Place(Region region) {

    private record Kind(String list, String level) {}

    private Optional<Kind> kind() {
        if (!region.key().matches("[0-9]+")) {
            return Optional.empty();
        }
        return switch (region.key().length()) {
            case 2 -> Optional.of(new Kind("stateKey", "state"));
            case 5 -> Optional.of(new Kind("districtKey", "administrativeDistrict"));
            case 8 -> Optional.of(new Kind("municipalityKey", "municipality"));
            case 12 -> Optional.of(new Kind("regionalKey", "municipality"));
            default -> Optional.empty();
        };
    }

    /// The region's IRI with its name; empty for a key that is none.
    Optional<Resource> node(Model model) {
        return kind().map(kind -> model
                .createResource(DcatAp.POLITICAL_GEOCODING + kind.list() + "/" + region.key())
                .addProperty(RDF.type, DCTerms.Location).addProperty(SKOS.prefLabel, region.name(), "de")
                .addProperty(SKOS.inScheme, model.createResource(DcatAp.POLITICAL_GEOCODING + kind.list())));
    }

    /// The level that the data are about.
    Optional<Resource> level(Model model) {
        return kind().map(kind -> model.createResource(DcatAp.POLITICAL_GEOCODING + "Level/" + kind.level()));
    }
}
