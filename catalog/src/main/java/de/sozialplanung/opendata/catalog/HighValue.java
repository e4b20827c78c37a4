package de.sozialplanung.opendata.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Datasets of high value: those that Implementing Regulation (EU) 2023/138 asks for.
///
/// @param category of the regulation's annex
/// @param datasets their ids; empty for all
public record HighValue(Category category, List<String> datasets) {

    /// The regulation, by its European Legislation Identifier.
    public static final String REGULATION = "http://data.europa.eu/eli/reg_impl/2023/138/oj";

    /// The categories of the annex, by their codes in the table of the EU Publications Office.
    public enum Category {
        GEODATA("geodaten", "c_ac64a52d"),
        EARTH_OBSERVATION("erdbeobachtung", "c_dd313021"),
        METEOROLOGY("meteorologie", "c_164e0bf5"),
        STATISTICS("statistik", "c_e1da4e07"),
        COMPANIES("unternehmen", "c_a9135398"),
        MOBILITY("mobilitaet", "c_b79e35eb");

        private final String code;
        private final String concept;

        Category(String code, String concept) {
            this.code = code;
            this.concept = concept;
        }

        /// How `katalog.yaml` names it.
        public String code() {
            return code;
        }

        /// Its code in the EU's table.
        public String concept() {
            return concept;
        }

        /// The category of that code; empty where there is none.
        public static Optional<Category> of(String code) {
            return Arrays.stream(values()).filter(category -> category.code.equals(code)).findFirst();
        }
    }

    public HighValue {
        datasets = List.copyOf(datasets);
    }

    /// Whether a dataset is one of them.
    public boolean holdsFor(Dataset dataset) {
        return datasets.isEmpty() || datasets.contains(dataset.id());
    }
}
