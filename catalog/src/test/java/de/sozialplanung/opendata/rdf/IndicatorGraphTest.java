package de.sozialplanung.opendata.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.NeedIndexMethod;
import de.sozialplanung.opendata.catalog.NeedIndexMethod.Component;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
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
}
