package de.sozialplanung.opendata.fuzz;

import java.util.List;

/// Valid inputs, each with as many constructs of its language as fit, since mutations of them are what finds faults.
final class FuzzSeeds {

    private static final String FES_1 = "<ogc:Filter xmlns:ogc='http://www.opengis.net/ogc' xmlns:gml='http://www.opengis.net/gml'>"
            + "%s</ogc:Filter>";
    private static final String FES_2 = "<fes:Filter xmlns:fes='http://www.opengis.net/fes/2.0' "
            + "xmlns:gml='http://www.opengis.net/gml/3.2'>%s</fes:Filter>";
    private static final String WFS_2 = "<wfs:%s service='WFS' version='2.0.0' xmlns:wfs='http://www.opengis.net/wfs/2.0' "
            + "xmlns:fes='http://www.opengis.net/fes/2.0' xmlns:gml='http://www.opengis.net/gml/3.2' ";
    private static final String WFS = "service=WFS&version=2.0.0&request=";

    private FuzzSeeds() {}

    static List<String> of(FuzzTarget target) {
        return switch (target) {
            case CQL2_TEXT -> List.of("titel LIKE 'a%' AND NOT (plaetze BETWEEN 1 AND 2.5e3 OR titel IS NOT NULL)",
                    "CASEI(titel) IN ('a', CASEI('B')) AND ACCENTI(titel) = ACCENTI('\u00e4')",
                    "S_INTERSECTS(geometrie, POLYGON((7 50, 8 50, 8 51, 7 50), (7.1 50.1, 7.2 50.1, 7.2 50.2, 7.1 50.1)))",
                    "S_WITHIN(geometrie, BBOX(7, 50, 8, 51)) OR S_DWITHIN(geometrie, POINT(7 50), 10, meters)",
                    "T_DURING(stand, INTERVAL('2020-01-01', '..')) AND stand > DATE('2020-02-29')",
                    "A_CONTAINS(arten, ('a', 'b')) AND plaetze * 2 + 1 div 3 ^ 2 - -4 % 5 <> 0 AND TRUE",
                    "\"titel\" = 'it''s' AND geprueft_am < TIMESTAMP('2020-01-01T00:00:00Z')");
            case CQL2_JSON -> List.of(
                    "{\"op\":\"and\",\"args\":[{\"op\":\"like\",\"args\":[{\"property\":\"titel\"},\"a%\"]},{\"op\":\"not\",\"args\":"
                            + "[{\"op\":\"isNull\",\"args\":[{\"property\":\"titel\"}]}]}]}",
                    "{\"op\":\"s_intersects\",\"args\":[{\"property\":\"geometrie\"},{\"type\":\"Polygon\",\"coordinates\":"
                            + "[[[7,50],[8,50],[8,51],[7,50]]]}]}",
                    "{\"op\":\"t_during\",\"args\":[{\"property\":\"stand\"},{\"interval\":[\"2020-01-01\",\"..\"]}]}",
                    "{\"op\":\"in\",\"args\":[{\"op\":\"casei\",\"args\":[{\"property\":\"titel\"}]},[\"a\",\"b\"]]}",
                    "{\"op\":\"between\",\"args\":[{\"op\":\"+\",\"args\":[{\"property\":\"plaetze\"},1]},1,2e3]}",
                    "{\"op\":\"s_within\",\"args\":[{\"property\":\"geometrie\"},{\"bbox\":[7,50,8,51]}]}",
                    "{\"op\":\"a_containedBy\",\"args\":[{\"property\":\"arten\"},[\"a\"]]}");
            case FES -> List.of(
                    FES_2.formatted("<fes:And><fes:PropertyIsLike wildCard='*' singleChar='?' escapeChar='!'>"
                            + "<fes:ValueReference>titel</fes:ValueReference><fes:Literal>a*</fes:Literal></fes:PropertyIsLike>"
                            + "<fes:PropertyIsNil><fes:ValueReference>titel</fes:ValueReference></fes:PropertyIsNil></fes:And>"),
                    FES_2.formatted("<fes:BBOX><fes:ValueReference>geometrie</fes:ValueReference><gml:Envelope "
                            + "srsName='urn:ogc:def:crs:EPSG::4326'><gml:lowerCorner>50 7</gml:lowerCorner><gml:upperCorner>51 8"
                            + "</gml:upperCorner></gml:Envelope></fes:BBOX>"),
                    FES_2.formatted("<fes:ResourceId rid='angebote.a-1'/><fes:ResourceId rid='angebote.a-2'/>"),
                    FES_2.formatted(
                            "<fes:During><fes:ValueReference>stand</fes:ValueReference><gml:TimePeriod gml:id='t'>"
                                    + "<gml:beginPosition>2020-01-01</gml:beginPosition><gml:endPosition>2021-01-01</gml:endPosition>"
                                    + "</gml:TimePeriod></fes:During>"),
                    FES_1.formatted(
                            "<ogc:PropertyIsBetween><ogc:Add><ogc:PropertyName>plaetze</ogc:PropertyName><ogc:Literal>1"
                                    + "</ogc:Literal></ogc:Add><ogc:LowerBoundary><ogc:Literal>1</ogc:Literal></ogc:LowerBoundary>"
                                    + "<ogc:UpperBoundary><ogc:Literal>9</ogc:Literal></ogc:UpperBoundary></ogc:PropertyIsBetween>"),
                    FES_1.formatted(
                            "<ogc:Within><ogc:PropertyName>geometrie</ogc:PropertyName><gml:Polygon><gml:outerBoundaryIs>"
                                    + "<gml:LinearRing><gml:coordinates decimal='.' cs=',' ts=' '>0,0 9,0 9,9 0,0</gml:coordinates>"
                                    + "</gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></ogc:Within>"),
                    FES_1.formatted("<ogc:FeatureId fid='angebote.a-1'/>"));
            case WFS_KVP -> List.of(
                    WFS + "GetFeature&typeNames=angebote&count=2&startIndex=1&sortBy=titel%20DESC&propertyName=titel",
                    WFS + "GetFeature&typeNames=wohnplaetze&bbox=50,7,51,8,urn:ogc:def:crs:EPSG::4326&srsName=EPSG:25832",
                    WFS + "GetFeature&typeNames=(angebote)(wohnplaetze)&resultType=hits",
                    WFS + "GetPropertyValue&typeNames=angebote&valueReference=titel",
                    WFS + "GetCapabilities&sections=All",
                    WFS + "DescribeFeatureType&typeNames=angebote,wohnplaetze&outputFormat=application/gml%2Bxml",
                    WFS + "GetFeature&storedQuery_Id=urn:ogc:def:query:OGC-WFS::GetFeatureById&id=angebote.a-1",
                    WFS + "GetFeature&resourceId=angebote.a-1,wohnplaetze.01",
                    "service=WFS&version=1.1.0&request=GetFeature&typeName=angebote&maxFeatures=1&featureId=angebote.a-1",
                    "service=WFS&version=1.0.0&request=GetFeature&typeName=angebote&filter=%3CFilter%2F%3E");
            case WFS_XML -> List.of(WFS_2.formatted("GetFeature")
                    + "count='2'><wfs:Query typeNames='angebote'><fes:Filter>"
                    + "<fes:PropertyIsEqualTo><fes:ValueReference>titel</fes:ValueReference><fes:Literal>Treff</fes:Literal>"
                    + "</fes:PropertyIsEqualTo></fes:Filter><fes:SortBy><fes:SortProperty><fes:ValueReference>titel"
                    + "</fes:ValueReference><fes:SortOrder>DESC</fes:SortOrder></fes:SortProperty></fes:SortBy></wfs:Query>"
                    + "</wfs:GetFeature>", WFS_2.formatted("GetCapabilities") + "/>",
                    WFS_2.formatted("GetFeature") + "><wfs:StoredQuery id='urn:ogc:def:query:OGC-WFS::GetFeatureById'>"
                            + "<wfs:Parameter name='id'>angebote.a-1</wfs:Parameter></wfs:StoredQuery></wfs:GetFeature>",
                    WFS_2.formatted("GetPropertyValue") + "valueReference='titel'><wfs:Query typeNames='angebote'/>"
                            + "</wfs:GetPropertyValue>",
                    WFS_2.formatted("DescribeFeatureType")
                            + "><wfs:TypeName>angebote</wfs:TypeName></wfs:DescribeFeatureType>",
                    "<wfs:GetFeature service='WFS' version='1.1.0' xmlns:wfs='http://www.opengis.net/wfs' xmlns:ogc="
                            + "'http://www.opengis.net/ogc'><wfs:Query typeName='angebote'><wfs:PropertyName>titel"
                            + "</wfs:PropertyName><ogc:Filter><ogc:FeatureId fid='angebote.a-1'/></ogc:Filter></wfs:Query>"
                            + "</wfs:GetFeature>");
            case ITEMS -> List.of("bbox=7,50,8,51&datetime=2020-01-01/..&limit=10&sortby=-titel&properties=id,titel",
                    "bbox=7,50,0,8,51,9&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/25832&q=treff",
                    "datetime=2020-01-01T00:00:00Z/2021-12-31T23:59:59.999+01:00&crs=http://www.opengis.net/def/crs/EPSG/0/25832",
                    "filter=titel='a'&filter-lang=cql2-text&filter-crs=http://www.opengis.net/def/crs/OGC/1.3/CRS84",
                    "titel=Treff&zoom-level=9&exclude-properties=arten", "datetime=2020-02-29&limit=1&after=x",
                    "bbox=-1e3,+.5,1.,2");
            case SPARQL -> List.of(
                    "PREFIX qb: <http://purl.org/linked-data/cube#> SELECT DISTINCT ?a (COUNT(*) AS ?n) WHERE { ?a a "
                            + "qb:Observation ; qb:dataSet ?d . OPTIONAL { ?a ?p \"x\"@de } FILTER(REGEX(STR(?d), '^a', 'i') && ?n > 1) } "
                            + "GROUP BY ?a HAVING(COUNT(*) > 1) ORDER BY DESC(?n) LIMIT 10 OFFSET 1",
                    "ASK { { ?s ?p ?o } UNION { GRAPH ?g { ?s (<a>|^<b>)*/<c>+ ?o } } MINUS { ?s ?p 1.5e3 } }",
                    "CONSTRUCT { ?s <p> [ <q> (1 2 3) ] } WHERE { VALUES (?s ?x) { (<a> UNDEF) } BIND(IF(?x, 1, 2) AS ?y) }",
                    "DESCRIBE <a> ?x FROM <b> WHERE { ?x ?y '''z''' . { SELECT ?x { ?x ?z true } } FILTER NOT EXISTS { ?x <a> <b> } }",
                    "SELECT * { SERVICE <http://a> { ?s ?p ?o } }");
            case CSV -> List.of("id;titel;wert\n1;\"a;b\"\"c\";1,5\n2;x;\n", "sep=,\n\na,b\n\"x\ny\",2\n",
                    "\uFEFFa\tb\r\n1\t2\r\n",
                    "a|b\n1|2\n\n3|4");
            case GEOJSON -> List.of(
                    "{\"type\":\"FeatureCollection\",\"crs\":{\"properties\":{\"name\":\"EPSG:25832\"}},\"features\":["
                            + "{\"type\":\"Feature\",\"id\":1,\"properties\":{\"a\":\"x\",\"b\":[1,2],\"c\":true,\"d\":null},\"geometry\":{"
                            + "\"type\":\"MultiPolygon\",\"coordinates\":[[[[0,0],[9,0],[9,9],[0,0]],[[1,1],[2,1],[2,2],[1,1]]]]}}]}",
                    "{\"features\":[{\"properties\":{},\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2,3]}},{\"geometry\":null}]}");
            case YAML -> List.of("a: &x {b: [1, 'zwei', \"drei\\n\"], c: >-\n  lang\n  er}\nd:\n  <<: *x\n  - e\n",
                    "a: |\n  b\n? c\n: ~\n");
        };
    }
}
