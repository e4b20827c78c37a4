package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.problem.Problem;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A part of the capabilities that a client may ask for alone (OGC 09-025, table 7).
enum Section {
    SERVICE_IDENTIFICATION("ServiceIdentification"),
    SERVICE_PROVIDER("ServiceProvider"),
    OPERATIONS_METADATA("OperationsMetadata"),
    FEATURE_TYPE_LIST("FeatureTypeList"),
    FILTER_CAPABILITIES("Filter_Capabilities");

    private final String title;

    Section(String title) {
        this.title = title;
    }

    /// The name of the part and of its element.
    String title() {
        return title;
    }

    /// @param names empty for all
    static Set<Section> parse(List<String> names) {
        EnumSet<Section> sections = EnumSet.noneOf(Section.class);
        if (names.isEmpty()) {
            sections.addAll(List.of(values()));
        }
        for (String name : names) {
            List<Section> meant = Arrays.stream(values())
                    .filter(s -> s.title.equalsIgnoreCase(name) || name.equalsIgnoreCase("All")).toList();
            if (meant.isEmpty()) {
                throw Problem.parameter("sections", "A section does not exist; allowed are All, "
                        + Arrays.stream(values()).map(Section::title).collect(Collectors.joining(", ")) + ".");
            }
            sections.addAll(meant);
        }
        return sections;
    }
}
