package de.sozialplanung.opendata.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/// The questions of `SparqlBenchmark`, of the demo's areas and indicators.
final class SparqlQuestions {

    private SparqlQuestions() {}

    /// By title.
    static Map<String, String> of(String base) {
        String prefixes = """
                PREFIX sp: <%1$s/def/sozialplanung#>
                PREFIX i: <%1$s/id/indikator/>
                PREFIX a: <%1$s/id/wohnplatz/>
                PREFIX d: <%1$s/id/datensatz/>
                PREFIX qb: <http://purl.org/linked-data/cube#>
                PREFIX geo: <http://www.opengis.net/ont/geosparql#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
                """.formatted(base);
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("lookup: one area", "SELECT ?p ?o { a:0537803207 ?p ?o }");
        questions.put("lookup: one area by its name", "SELECT ?g ?p ?o { ?g rdfs:label 'Eich'@de ; ?p ?o }");
        questions.put("lookup: all figures of one area",
                "SELECT ?i ?j ?w { ?b sp:gebiet a:0537803207 ; sp:indikator ?i ; sp:jahr ?j ; sp:wert ?w }");
        questions.put("aggregate: average per municipality and year",
                """
                        SELECT ?m ?j (AVG(?w) AS ?x) {
                          ?b sp:indikator i:GRU-08 ; sp:gebiet ?g ; sp:jahr ?j ; sp:wert ?w . ?g sp:gemeinde ?m
                        } GROUP BY ?m ?j ORDER BY ?m ?j""");
        questions.put("aggregate: the same of all indicators",
                """
                        SELECT ?i ?m ?j (AVG(?w) AS ?x) (COUNT(?w) AS ?n) {
                          ?b sp:indikator ?i ; sp:gebiet ?g ; sp:jahr ?j ; sp:wert ?w . ?g sp:gemeinde ?m
                        } GROUP BY ?i ?m ?j""");
        questions.put("aggregate: since 2020, with names, HAVING",
                """
                        SELECT ?n (MIN(?w) AS ?low) (MAX(?w) AS ?high) {
                          ?b qb:dataSet d:indikator-gru-08 ; sp:gebiet ?g ; sp:jahr ?j ; sp:wert ?w .
                          ?g sp:gemeinde ?m . ?m rdfs:label ?n FILTER(?j >= '2020'^^xsd:gYear)
                        } GROUP BY ?n HAVING(COUNT(*) > 10) ORDER BY ?n""");
        questions.put("aggregate: how many by indicator and status",
                "SELECT ?i ?s (COUNT(*) AS ?n) { ?b sp:indikator ?i ; sp:status ?s } GROUP BY ?i ?s");
        questions.put("ranking: the 20 highest",
                """
                        SELECT ?g ?name ?w {
                          ?b sp:indikator i:GRU-08 ; sp:gebiet ?g ; sp:jahr '2023'^^xsd:gYear ; sp:wert ?w . ?g rdfs:label ?name
                        } ORDER BY DESC(?w) ?g LIMIT 20""");
        questions.put("two indicators side by side",
                """
                        SELECT ?g ?j ?v ?w {
                          ?a sp:indikator i:GRU-08 ; sp:gebiet ?g ; sp:jahr ?j ; sp:wert ?v .
                          ?b sp:indikator i:DEM-03 ; sp:gebiet ?g ; sp:jahr ?j ; sp:wert ?w
                        }""");
        questions.put("offers within a box",
                """
                        SELECT ?s ?t ?wkt {
                          ?s a sp:Angebot ; sp:titel ?t ; geo:hasGeometry ?h . ?h geo:asWKT ?wkt
                          BIND(STRBEFORE(STRAFTER(STR(?wkt), '('), ')') AS ?xy)
                          FILTER(xsd:decimal(STRBEFORE(?xy, ' ')) > 7.1 && xsd:decimal(STRBEFORE(?xy, ' ')) < 7.2
                            && xsd:decimal(STRAFTER(?xy, ' ')) > 50.9 && xsd:decimal(STRAFTER(?xy, ' ')) < 51.0)
                        }""");
        questions.put("construct: one dataset",
                "CONSTRUCT { ?b ?p ?o } WHERE { ?b qb:dataSet d:indikator-gru-08 ; ?p ?o }");
        questions.replaceAll((_, query) -> prefixes + query);
        return questions;
    }
}
