package de.sozialplanung.opendata.app;

import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.rdf.CatalogFault;
import de.sozialplanung.opendata.rdf.CatalogRules;
import de.sozialplanung.opendata.rdf.DatasetFacts;
import de.sozialplanung.opendata.rdf.Release;
import de.sozialplanung.opendata.vocab.Iris;
import java.util.List;
import java.util.Map;

/// The last check of an edition before it is published: whether portals can take in its catalogue.
final class CatalogCheck {

    /// The address that the catalogue is checked under; an edition knows none of its own.
    private static final String BASE = "http://localhost";

    private static final int MOST_SENTENCES = 10;

    private CatalogCheck() {}

    /// Refuses an edition whose catalogue breaks a rule; the sentence names dataset and rule.
    static void run(Edition edition) throws Refusal {
        List<CatalogFault> faults = new CatalogRules().check(new Release(edition.id(), edition.created(),
                edition.catalog(), edition.summaries(), Map.of(), DatasetFacts.NONE, BASE), new Iris(BASE));
        if (!faults.isEmpty()) {
            throw new Refusal("Nothing was published, what stood before still stands: the catalogue breaks rules that "
                    + "portals go by." + sentences(faults));
        }
    }

    private static String sentences(List<CatalogFault> faults) {
        StringBuilder text = new StringBuilder();
        faults.stream().map(fault -> "\n  " + fault.node().replace(BASE, "") + ": " + fault.message()).distinct()
                .sorted()
                .limit(MOST_SENTENCES).forEach(text::append);
        return text.toString();
    }
}
