package de.sozialplanung.opendata.app;

import de.sozialplanung.opendata.vocab.Qb;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/// The integrity constraints of RDF Data Cube (section 11.1) that matter for flat cubes, each observation looked at once: what
/// should be unique is put into a set of keys. IC-14 is relaxed: a measure may be absent where a status says why.
record CubeIntegrity(Graph graph) {

    /// What is wrong, each with the number of its constraint; in no order.
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (Node observation : typed(Qb.OBSERVATION.asNode())) {
            List<Node> sets = objects(observation, Qb.IN_DATA_SET);
            if (sets.size() != 1 || !has(sets.getFirst(), RDF.type, Qb.DATA_SET.asNode())) {
                faults.add("IC-1 " + observation);
            }
        }
        for (Node set : typed(Qb.DATA_SET.asNode())) {
            List<Node> structures = objects(set, Qb.STRUCTURE);
            if (structures.size() != 1 || !has(structures.getFirst(), RDF.type, Qb.STRUCTURE_DEFINITION.asNode())) {
                faults.add("IC-2 " + set);
            }
            structures.forEach(structure -> set(set, structure, faults));
        }
        for (Node structure : typed(Qb.STRUCTURE_DEFINITION.asNode())) {
            if (properties(structure, Qb.MEASURE).isEmpty()) {
                faults.add("IC-3 " + structure);
            }
        }
        typed(Qb.DIMENSION_PROPERTY.asNode()).forEach(dimension -> dimension(dimension, faults));
        return faults;
    }

    private void dimension(Node dimension, List<String> faults) {
        List<Node> ranges = objects(dimension, RDFS.range);
        if (ranges.isEmpty()) {
            faults.add("IC-4 " + dimension);
        }
        if (ranges.stream().anyMatch(this::isConcept) && objects(dimension, Qb.CODE_LIST).isEmpty()) {
            faults.add("IC-5 " + dimension);
        }
    }

    private boolean isConcept(Node type) {
        return type.equals(SKOS.Concept.asNode()) || objects(type, RDFS.subClassOf).stream().anyMatch(this::isConcept);
    }

    private void set(Node set, Node structure, List<String> faults) {
        List<Node> dimensions = properties(structure, Qb.DIMENSION);
        List<Node> measures = properties(structure, Qb.MEASURE);
        List<Node> required = required(structure);
        Map<Node, List<Node>> codes = new HashMap<>();
        dimensions.forEach(dimension -> codes.put(dimension, objects(dimension, Qb.CODE_LIST)));
        Set<List<Node>> keys = new HashSet<>();
        for (Node observation : graph.find(Node.ANY, Qb.IN_DATA_SET.asNode(), set).mapWith(t -> t.getSubject())
                .toList()) {
            List<Node> key = new ArrayList<>();
            for (Node dimension : dimensions) {
                List<Node> values = objects(observation, dimension);
                if (values.isEmpty()) {
                    faults.add("IC-11 " + observation);
                }
                key.addAll(values);
                for (Node list : codes.getOrDefault(dimension, List.of())) {
                    if (!values.stream().allMatch(value -> has(value, SKOS.inScheme, list))) {
                        faults.add("IC-19 " + observation);
                    }
                }
            }
            if (!keys.add(key)) {
                faults.add("IC-12 " + observation);
            }
            if (required.stream().anyMatch(attribute -> objects(observation, attribute).isEmpty())) {
                faults.add("IC-13 " + observation);
            }
            if (measures.stream().anyMatch(measure -> objects(observation, measure).isEmpty())
                    && objects(observation, Qb.OBS_STATUS).stream().allMatch(CubeIntegrity::promisesAValue)) {
                faults.add("IC-14 " + observation);
            }
        }
        for (Node slice : objects(set, Qb.HAS_SLICE)) {
            slice(set, slice, faults);
        }
    }

    /// Normal: there is a value.
    private static boolean promisesAValue(Node status) {
        return status.getURI().endsWith("obsStatus-A");
    }

    /// IC-18, and that the slice's observations have what it fixes.
    private void slice(Node set, Node slice, List<String> faults) {
        List<Node> fixed = objects(slice, Qb.SLICE_STRUCTURE).stream()
                .flatMap(key -> objects(key, Qb.COMPONENT_PROPERTY).stream()).toList();
        List<Node> observations = objects(slice, Qb.HAS_OBSERVATION);
        boolean apart = observations.stream().anyMatch(observation -> !has(observation, Qb.IN_DATA_SET, set)
                || fixed.stream().anyMatch(property -> !objects(observation, property)
                        .equals(objects(slice, property))));
        if (apart || fixed.isEmpty() || observations.isEmpty()) {
            faults.add("IC-18 " + slice);
        }
    }

    private List<Node> required(Node structure) {
        return objects(structure, Qb.COMPONENT).stream()
                .filter(component -> objects(component, Qb.COMPONENT_REQUIRED).stream()
                        .anyMatch(flag -> Boolean.TRUE.equals(flag.getLiteralValue())))
                .flatMap(component -> objects(component, Qb.ATTRIBUTE).stream()).toList();
    }

    private List<Node> properties(Node structure, Property role) {
        return objects(structure, Qb.COMPONENT).stream().flatMap(component -> objects(component, role).stream())
                .toList();
    }

    private List<Node> typed(Node type) {
        return graph.find(Node.ANY, RDF.type.asNode(), type).mapWith(t -> t.getSubject()).toList();
    }

    private List<Node> objects(Node subject, Property property) {
        return objects(subject, property.asNode());
    }

    private List<Node> objects(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(t -> t.getObject()).toList();
    }

    private boolean has(Node subject, Property property, Node object) {
        return graph.contains(subject, property.asNode(), object);
    }
}
