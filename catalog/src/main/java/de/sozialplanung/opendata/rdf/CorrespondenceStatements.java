package de.sozialplanung.opendata.rdf;

import java.util.List;
import java.util.Optional;

import de.sozialplanung.opendata.catalog.AreaCorrespondence;
import de.sozialplanung.opendata.catalog.AreaSet;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.vocab.Iris;
import de.sozialplanung.opendata.vocab.Xkos;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/// What became of earlier areas, after XKOS, section 9: a correspondence of two area sets made of associations of areas, each
/// with the share of the earlier one.
///
/// An earlier area is `/id/frueheresgebiet/{set}/{key}`: its key may be that of another area in force.
record CorrespondenceStatements(Model model, Iris iris) {

    void add(AreaCorrespondence correspondence, List<AreaSet> sets) {
        Resource from = set(correspondence.from());
        Resource to = set(correspondence.to());
        Level level = sets.stream().filter(set -> set.id().equals(correspondence.to())).map(AreaSet::level).findFirst()
                .orElse(Level.WOHNPLATZ);
        Resource whole = model.createResource(iris.thing("uebergang", correspondence.from()))
                .addProperty(RDF.type, Xkos.CORRESPONDENCE).addProperty(Xkos.COMPARES, from)
                .addProperty(Xkos.COMPARES, to)
                .addProperty(SKOS.prefLabel, "Übergang: " + title(correspondence.from(), sets, false) + " → "
                        + title(correspondence.to(), sets, false), "de")
                .addProperty(SKOS.prefLabel, "Correspondence: " + title(correspondence.from(), sets, true) + " → "
                        + title(correspondence.to(), sets, true), "en");
        for (AreaCorrespondence.Part part : correspondence.parts()) {
            Resource source = model
                    .createResource(iris.thing("frueheresgebiet", correspondence.from() + "/" + part.from()))
                    .addProperty(RDF.type, SKOS.Concept).addProperty(SKOS.inScheme, from)
                    .addProperty(SKOS.notation, part.from());
            Resource target = model.createResource(iris.thing(level.code(), part.to()));
            Resource association = model
                    .createResource(iris.thing("uebergang",
                            correspondence.from() + "/" + part.from() + "/" + part.to()))
                    .addProperty(RDF.type, Xkos.CONCEPT_ASSOCIATION).addProperty(Xkos.SOURCE_CONCEPT, source)
                    .addProperty(Xkos.TARGET_CONCEPT, target).addProperty(DCTerms.isPartOf, whole);
            model.getGraph().add(association.asNode(), model.createResource(iris.term("anteil")).asNode(),
                    Literals.decimal(part.share()));
            whole.addProperty(Xkos.MADE_OF, association);
            target.addProperty(model.createProperty(iris.term("vorgaenger")), source);
        }
    }

    private Resource set(String id) {
        return model.createResource(iris.thing("gebietsstand", id));
    }

    private static String title(String id, List<AreaSet> sets, boolean english) {
        Optional<AreaSet> named = sets.stream().filter(set -> set.id().equals(id)).findFirst();
        return named.map(set -> english ? set.title().en() : set.title().de()).orElse(id);
    }
}
