package de.sozialplanung.opendata.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The offers of the demo by the HSDS API.
@ExtendWith(ServedDemo.class)
class HsdsServiceTest {

    /// What HSDS 3.0 wants of each object, by the member that holds it.
    private static final Map<String, List<String>> REQUIRED = Map.ofEntries(
            Map.entry("service", List.of("id", "name", "status")),
            Map.entry("organization", List.of("id", "name", "description")),
            Map.entry("service_at_locations", List.of("id")), Map.entry("location", List.of("id", "location_type")),
            Map.entry("addresses",
                    List.of("id", "address_1", "city", "state_province", "postal_code", "country", "address_type")),
            Map.entry("phones", List.of("id", "number")), Map.entry("schedules", List.of("id")),
            Map.entry("languages", List.of("id")), Map.entry("cost_options", List.of("id")),
            Map.entry("attributes", List.of("id")), Map.entry("accessibility", List.of("id")),
            Map.entry("taxonomy_term", List.of("id", "name", "description")),
            Map.entry("taxonomy_detail", List.of("id", "name", "description")), Map.entry("contacts", List.of("id")));

    private static final Set<String> STATUSES = Set.of("active", "inactive", "defunct", "temporarily closed");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @SuppressWarnings("NullAway.Init")
    private static DemoService service;

    @BeforeAll
    static void isServed(DemoService demo) {
        service = demo;
    }

    @Test
    void theApiSaysWhatItIs() throws Exception {
        JsonNode itself = get("/hsds");
        assertThat(itself.get("version").textValue()).isEqualTo("3.0");
        JsonNode openApi = get(itself.get("openapi_url").textValue());
        assertThat(openApi.get("paths").size()).isEqualTo(11);
        assertThat(openApi.at("/paths/~1services~1{id}/get/parameters/0/name").textValue()).isEqualTo("id");
    }

    @Test
    void thePagesTogetherAreAllPublicOffers() throws Exception {
        Set<String> names = new TreeSet<>();
        int page = 1;
        JsonNode document;
        do {
            document = get("/hsds/services?per_page=7&page=" + page++);
            document.get("contents").forEach(s -> names.add(s.get("name").textValue()));
            assertThat(document.get("size").intValue()).isEqualTo(document.get("contents").size());
        } while (!document.get("last_page").booleanValue());
        JsonNode offers = get("/collections/angebote/items?limit=10000&f=geojson").get("features");
        assertThat(document.get("total_items").intValue()).isEqualTo(offers.size());
        assertThat(document.get("total_pages").intValue()).isEqualTo(page - 1);
        assertThat(names).isEqualTo(values(offers, "titel"));
        assertThat(get("/hsds/services?page=999").get("empty").booleanValue()).isTrue();
    }

    @Test
    void everyObjectHasWhatHsdsWantsOfItAndIdsThatLeadToIt() throws Exception {
        List<JsonNode> services = all("/hsds/services?full=true&per_page=100");
        Set<JsonNode> terms = new HashSet<>();
        assertThat(services).hasSizeGreaterThan(20);
        for (JsonNode one : services) {
            check("service", one);
            assertThat(STATUSES).contains(one.get("status").textValue());
            assertThat(get("/hsds/services/" + one.get("id").textValue())).isEqualTo(one);
            for (JsonNode attribute : one.get("attributes")) {
                assertThat(attribute.get("link_id")).isEqualTo(one.get("id"));
                terms.add(attribute.get("taxonomy_term"));
            }
            for (JsonNode at : one.path("service_at_locations")) {
                assertThat(get("/hsds/service_at_locations/" + at.get("id").textValue()).at("/service/id"))
                        .isEqualTo(one.get("id"));
            }
        }
        for (JsonNode term : terms) {
            assertThat(get("/hsds/taxonomy_terms/" + term.get("id").textValue())).isEqualTo(term);
            assertThat(get("/hsds/taxonomies/" + term.get("taxonomy_id").textValue()))
                    .isEqualTo(term.get("taxonomy_detail"));
        }
    }

    @Test
    void anOrganisationHasTheServicesThatNameIt() throws Exception {
        List<JsonNode> organizations = all("/hsds/organizations?full=true&per_page=100");
        assertThat(organizations).hasSizeGreaterThan(15);
        int services = 0;
        for (JsonNode organization : organizations) {
            check("organization", organization);
            services += organization.get("services").size();
            JsonNode whole = get("/hsds/organizations/" + organization.get("id").textValue() + "?full_service=true");
            for (JsonNode one : whole.get("services")) {
                check("service", one);
                assertThat(one.get("organization_id")).isEqualTo(organization.get("id"));
            }
            assertThat(get("/hsds/services?organization_id=" + organization.get("id").textValue())
                    .get("total_items").intValue()).isEqualTo(organization.get("services").size());
        }
        assertThat(services).isEqualTo(get("/hsds/services").get("total_items").intValue());
        assertThat(get("/hsds/organizations?search=jobcenter").at("/contents/0/website").textValue())
                .isEqualTo("https://example.org/akteure/jobcenter");
    }

    @Test
    void anOfferWithASecretAddressHasNoPlace() throws Exception {
        List<String> lines = Files.readAllLines(Path.of("..", "deploy", "demo", "angebote", "angebote.csv"));
        Set<String> secret = lines.stream().filter(line -> line.endsWith(";oeffentlich;ja"))
                .map(line -> line.split(";", -1)[1]).collect(Collectors.toSet());
        assertThat(secret).isNotEmpty();
        List<JsonNode> services = all("/hsds/services?full=true&per_page=100");
        List<JsonNode> hidden = services.stream().filter(s -> secret.contains(s.get("name").textValue())).toList();
        assertThat(hidden).isNotEmpty()
                .allSatisfy(one -> assertThat(one.has("service_at_locations")).isFalse());
        List<JsonNode> places = all("/hsds/service_at_locations?full=true&per_page=100");
        assertThat(places).hasSizeBetween(1, services.size() - hidden.size());
        for (JsonNode place : places) {
            check("service_at_locations", place);
            assertThat(secret).doesNotContain(place.at("/service/name").textValue());
            assertThat(place.at("/location/addresses/0/state_province").asText("NW")).isEqualTo("NW");
        }
    }

    @Test
    void listsCanBeNarrowedByTermTaxonomyAndWords() throws Exception {
        JsonNode terms = get("/hsds/taxonomy_terms?per_page=500").get("contents");
        for (JsonNode term : terms) {
            String code = term.get("code").textValue();
            if (term.get("term_uri").textValue().contains("/angebotsart/")) {
                assertThat(get("/hsds/services?taxonomy_term_id=" + term.get("id").textValue()).get("total_items"))
                        .as(code).isEqualTo(get("/collections/angebote/items?limit=1&arten=" + code + "&f=geojson")
                                .get("numberMatched"));
            }
        }
        JsonNode taxonomies = get("/hsds/taxonomies").get("contents");
        assertThat(taxonomies.size()).isEqualTo(6);
        int all = 0;
        for (JsonNode taxonomy : taxonomies) {
            String id = taxonomy.get("id").textValue();
            all += get("/hsds/taxonomy_terms?taxonomy_id=" + id).get("total_items").intValue();
            assertThat(get("/hsds/services?taxonomy_id=" + id).get("total_items").intValue()).isPositive();
        }
        assertThat(all).isEqualTo(terms.size());
        assertThat(get("/hsds/services?search=Sucht").get("total_items"))
                .isEqualTo(get("/collections/angebote/items?limit=1&q=Sucht&f=geojson").get("numberMatched"));
        assertThat(get("/hsds/services?taxonomy_term_id=" + UUID.randomUUID()).get("total_items").intValue())
                .isZero();
        assertThat(get("/hsds/services?minimal=true&per_page=1").at("/contents/0").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"/hsds/services?modified_after=2024-01-01T00:00:00Z, 400", "/hsds/services?page=0, 400",
            "/hsds/services?per_page=501, 400", "/hsds/services?full=true&per_page=101, 400",
            "/hsds/services?full=ja, 400", "/hsds/services?format=xml, 400", "/hsds/services?taxonomy_id=x, 400",
            "/hsds/services/x, 404", "/hsds/services/00000000-0000-3000-8000-000000000000, 404",
            "/hsds/organizations?full_service=true, 400", "/hsds/nichts, 404"})
    void whatIsNotOnOfferIsRefused(String address, int status) throws Exception {
        HttpResponse<byte[]> answer = service.anyAnswer(address);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void anAnswerIsKnownAgain() throws Exception {
        HttpResponse<byte[]> answer = service.anyAnswer("/hsds/services?page=1");
        assertThat(service.anyAnswer("/hsds/services?page=1", "If-None-Match",
                answer.headers().firstValue("ETag").orElseThrow()).statusCode()).isEqualTo(304);
        assertThat(service.anyAnswer("/hsds/services", "Accept", "text/html,*/*;q=0.8").headers()
                .firstValue("Content-Type")).hasValue("application/json");
    }

    private static void check(String kind, JsonNode object) {
        List<String> faults = new ArrayList<>();
        REQUIRED.getOrDefault(kind, List.of()).stream().filter(name -> object.path(name).asText().isEmpty())
                .forEach(faults::add);
        assertThat(faults).as(kind).isEmpty();
        assertThat(UUID.fromString(object.get("id").textValue())).isNotNull();
        object.properties().forEach(member -> {
            if (member.getValue().isObject()) {
                check(member.getKey(), member.getValue());
            } else if (member.getValue().isArray()) {
                member.getValue().forEach(item -> check(member.getKey(), item));
            }
        });
    }

    private static Set<String> values(JsonNode features, String property) {
        Set<String> values = new TreeSet<>();
        features.forEach(feature -> values.add(feature.at("/properties/" + property).textValue()));
        return values;
    }

    private static List<JsonNode> all(String address) throws IOException, InterruptedException {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page;
        int number = 1;
        do {
            page = get(address + "&page=" + number++);
            page.get("contents").forEach(all::add);
        } while (!page.get("last_page").booleanValue());
        return all;
    }

    private static JsonNode get(String address) throws IOException, InterruptedException {
        return MAPPER.readTree(service.body(address));
    }
}
