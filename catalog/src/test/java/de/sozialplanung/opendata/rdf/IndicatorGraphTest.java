package de.sozialplanung.opendata.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import de.sozialplanung.opendata.catalog.AreaCorrespondence;
import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.NeedIndexMethod;
import de.sozialplanung.opendata.catalog.NeedIndexMethod.Component;
import de.sozialplanung.opendata.vocab.Qb;
import de.sozialplanung.opendata.vocab.Xkos;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

class IndicatorGraphTest {

    @Test
    void anIndicatorSaysWhatItWeighsInTheNeedIndex() {
        Catalog catalog = Sample.catalog(List.of(), List.of());
        String id = catalog.indicators().getFirst().id();
        NeedIndexMethod method = NeedIndexMethod.usual().of(List.of(new Component(id, 0.5)), 0);

        Model model = IndicatorGraph.build(catalog.withNeedIndex(method), Sample.IRIS);
        Property weight = model.createProperty(Sample.IRIS.term("gewicht_bedarfsindex"));
        assertThat(model.getResource(Sample.IRIS.thing("indikator", id)).getProperty(weight).getDouble())
                .isEqualTo(0.5);
        assertThat(IndicatorGraph.build(catalog, Sample.IRIS).listStatements(null, weight, (String) null).toList())
                .isEmpty();
    }

    @Test
    void anEarlierAreaLeadsToThoseThatHaveItsCountsNow() {
        AreaCorrespondence correspondence = new AreaCorrespondence("wps-2017", "wps-2021",
                List.of(new AreaCorrespondence.Part("01", "01", 0.6), new AreaCorrespondence.Part("01", "02", 0.4)));
        Model model = IndicatorGraph.build(
                Sample.catalog(List.of(), List.of()).withCorrespondences(List.of(correspondence)), Sample.IRIS);

        Resource whole = model.getResource(Sample.IRIS.thing("uebergang", "wps-2017"));
        assertThat(whole.hasProperty(RDF.type, Xkos.CORRESPONDENCE)).isTrue();
        assertThat(whole.listProperties(Xkos.MADE_OF).toList()).hasSize(2);
        Resource part = model.getResource(Sample.IRIS.thing("uebergang", "wps-2017/01/02"));
        assertThat(part.getPropertyResourceValue(Xkos.SOURCE_CONCEPT).getURI())
                .isEqualTo(Sample.IRIS.thing("frueheresgebiet", "wps-2017/01"));
        assertThat(part.getPropertyResourceValue(Xkos.TARGET_CONCEPT).getURI())
                .isEqualTo(Sample.IRIS.thing("wohnplatz", "02"));
        assertThat(part.getProperty(model.createProperty(Sample.IRIS.term("anteil"))).getDouble()).isEqualTo(0.4);
    }

    @Test
    void anAreaSetIsASchemeWithALevelOfItsOwn() {
        Model model = IndicatorGraph.build(Sample.catalog(List.of(), List.of()), Sample.IRIS);
        Resource set = model.getResource(Sample.IRIS.thing("gebietsstand", "wps-2021"));
        Resource level = model.getResource(set.getURI() + "#ebene");
        assertThat(set.hasProperty(RDF.type, SKOS.ConceptScheme)).isTrue();
        assertThat(set.hasProperty(RDF.type, Xkos.CLASSIFICATION_LEVEL)).isFalse();
        assertThat(level.hasProperty(RDF.type, Xkos.CLASSIFICATION_LEVEL)).isTrue();
        assertThat(set.getPropertyResourceValue(Xkos.LEVELS).getPropertyResourceValue(RDF.first)).isEqualTo(level);
    }

    @Test
    void everyCubeHasAStructureOfItsOwnWithADescribedUnit() {
        Model model = IndicatorGraph.build(Sample.catalog(List.of(), List.of()), Sample.IRIS);
        Resource cube = model.getResource(IndicatorGraph.cube(Sample.IRIS, "GRU-08"));
        Resource structure = cube.getPropertyResourceValue(Qb.STRUCTURE);
        assertThat(structure.getURI()).isEqualTo(Sample.IRIS.thing("struktur", "indikator-gru-08"));
        assertThat(structure.listProperties(Qb.COMPONENT).toList()).hasSize(10);
        assertThat(cube.getPropertyResourceValue(Qb.UNIT_MEASURE).getLocalName()).isEqualTo("PERCENT");
        assertThat(model.listSubjects().toList()).noneMatch(Resource::isAnon);
    }
}
