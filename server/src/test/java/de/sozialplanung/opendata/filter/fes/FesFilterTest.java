package de.sozialplanung.opendata.filter.fes;

import static de.sozialplanung.opendata.filter.fes.FesSample.AT;
import static de.sozialplanung.opendata.filter.fes.FesSample.document;
import static de.sozialplanung.opendata.filter.fes.FesSample.number;
import static de.sozialplanung.opendata.filter.fes.FesSample.parse;
import static de.sozialplanung.opendata.filter.fes.FesSample.problemOf;
import static de.sozialplanung.opendata.filter.fes.FesSample.property;
import static de.sozialplanung.opendata.filter.fes.FesSample.read;
import static de.sozialplanung.opendata.filter.fes.FesSample.read1;
import static de.sozialplanung.opendata.filter.fes.FesSample.text;
import static de.sozialplanung.opendata.filter.fes.FesSample.untyped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.sozialplanung.opendata.filter.ArithmeticOperator;
import de.sozialplanung.opendata.filter.ArrayRelation;
import de.sozialplanung.opendata.filter.Comparison;
import de.sozialplanung.opendata.filter.Expression;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.Folding;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.problem.ProblemKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FesFilterTest {

    private static final String TITEL = "<ValueReference>titel</ValueReference>";

    private static Filter compare(Comparison operator, Expression left, Expression right) {
        return new Filter.Compare(operator, left, right);
    }

    @ParameterizedTest
    @CsvSource({"PropertyIsEqualTo, EQUAL", "PropertyIsNotEqualTo, NOT_EQUAL", "PropertyIsLessThan, LESS",
            "PropertyIsGreaterThan, GREATER", "PropertyIsLessThanOrEqualTo, LESS_OR_EQUAL",
            "PropertyIsGreaterThanOrEqualTo, GREATER_OR_EQUAL", "PropertyIsLessThanEqualTo, LESS_OR_EQUAL",
            "PropertyIsGreaterThanEqualTo, GREATER_OR_EQUAL"})
    void comparisonsCompareInEveryVersion(String element, Comparison operator) {
        assertThat(read("<%1$s>%2$s<Literal> a </Literal></%1$s>".formatted(element, TITEL)))
                .isEqualTo(compare(operator, property("titel"), untyped("a")))
                .isEqualTo(read1(
                        "<ogc:%1$s><ogc:PropertyName>titel</ogc:PropertyName><ogc:Literal>a</ogc:Literal></ogc:%1$s>"
                                .formatted(element)));
    }

    @Test
    void logicJoinsAndListsOfValuesAreRecognised() {
        String a = "<PropertyIsEqualTo>%s<Literal>a</Literal></PropertyIsEqualTo>".formatted(TITEL);
        String b = a.replace(">a<", ">b<");
        String c = a.replace(">a<", ">c<").replace("titel", "art");
        Filter one = compare(Comparison.EQUAL, property("titel"), untyped("a"));
        Filter other = compare(Comparison.EQUAL, property("art"), untyped("c"));

        assertThat(read("<And>" + a + c + "</And>")).isEqualTo(new Filter.And(List.of(one, other)));
        assertThat(read("<Not>" + a + "</Not>")).isEqualTo(new Filter.Not(one));
        assertThat(read("<Or>" + a + c + "</Or>")).isEqualTo(new Filter.Or(List.of(one, other)));
        assertThat(read("<Or><Or>" + a + b + "</Or>" + a + "</Or>")).isEqualTo(
                new Filter.In(property("titel"), List.of(untyped("a"), untyped("b"), untyped("a"))));
    }

    @Test
    void identifiersAreReadInEveryVersion() {
        Filter ids = new Filter.Ids(List.of("punkte.1", "punkte.2"));

        assertThat(read("<ResourceId rid='punkte.1'/><ResourceId rid='punkte.2'/>")).isEqualTo(ids)
                .isEqualTo(read("<Or><ResourceId rid='punkte.1'/><ResourceId rid='punkte.2'/></Or>"))
                .isEqualTo(read1("<ogc:GmlObjectId gml:id='punkte.1'/><ogc:GmlObjectId id='punkte.2'/>"))
                .isEqualTo(read1("<ogc:FeatureId fid='punkte.1'/><ogc:FeatureId fid='punkte.2'/>"));
        assertThat(read("<And><ResourceId rid='punkte.1'/><ResourceId rid='punkte.2'/></And>"))
                .isEqualTo(new Filter.And(
                        List.of(new Filter.Ids(List.of("punkte.1")), new Filter.Ids(List.of("punkte.2")))));
        assertThat(problemOf("<ResourceId rid='punkte.1' version='2'/>").detail()).contains("attribute version");
        assertThat(problemOf("<ResourceId/>").parameter()).isEqualTo("rid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"titel", "sp:titel", "x:titel", "punkte/titel", "sp:punkte/sp:titel", "/sp:punkte/titel",
            "//titel", " titel ", "titel[1]", "sp:punkte/sp:titel[position() = 1]"})
    void aPropertyIsNamedWithPrefixAndTypeOrWithout(String reference) {
        assertThat(read("<PropertyIsNull><ValueReference>" + reference + "</ValueReference></PropertyIsNull>"))
                .isEqualTo(new Filter.IsNull(property("titel")));
    }

    @Test
    void thereIsNoSecondPropertyOfAName() {
        assertThat(read("<PropertyIsNull><ValueReference>titel[2]</ValueReference></PropertyIsNull>"))
                .isEqualTo(read("<PropertyIsNull><ValueReference>gml:name</ValueReference></PropertyIsNull>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "titel/text()", "titel[0]", "titel[last()]", "titel[1][1]", "*", "titel/x",
            "andere/titel", "../titel", "sp:titel/@nil",
            "string(titel)", "punkte/punkte/titel"})
    void anyOtherPathIsRefusedWithASentence(String reference) {
        Problem problem = problemOf(
                "<PropertyIsNull><ValueReference>" + reference + "</ValueReference></PropertyIsNull>");

        assertThat(problem.detail()).contains("a value is named by its property alone, such as titel, sp:titel");
        assertThat(problem.position()).isEqualTo(document("<PropertyIsNull>").indexOf("<PropertyIsNull>") + 16);
    }

    @Test
    void theGmlIdIsTheIdentifierBehindTheType() {
        String id = "<ValueReference>@gml:id</ValueReference><Literal>punkte.p-1</Literal>";
        Expression made = new Expression.Call("concat", List.of(text("punkte."), property("id")), AT);

        assertThat(read("<PropertyIsEqualTo>" + id + "</PropertyIsEqualTo>"))
                .isEqualTo(new Filter.Ids(List.of("punkte.p-1")));
        assertThat(read("<PropertyIsNotEqualTo>" + id.replace("@", "sp:punkte/@") + "</PropertyIsNotEqualTo>"))
                .isEqualTo(new Filter.Not(new Filter.Ids(List.of("punkte.p-1"))));
        assertThat(read("<PropertyIsEqualTo>" + id.replace("punkte.p", "gebiete.p") + "</PropertyIsEqualTo>"))
                .isEqualTo(new Filter.Ids(List.of()));
        assertThat(read("<PropertyIsLessThan>" + id + "</PropertyIsLessThan>"))
                .isEqualTo(compare(Comparison.LESS, made, untyped("punkte.p-1")));
    }

    @Test
    void whatGmlGivesEveryFeatureIsNullHere() {
        String name = "<ValueReference>gml:name</ValueReference>";

        assertThat(read("<PropertyIsNull>" + name + "</PropertyIsNull>")).isEqualTo(new Filter.Everything());
        assertThat(problemOf("<PropertyIsEqualTo>" + name + "<Literal/></PropertyIsEqualTo>").kind())
                .isEqualTo(ProblemKind.NOT_SUPPORTED);
    }

    @Test
    void caseIsLeftOutOfAccountBetweenTexts() {
        String attribute = "<PropertyIsEqualTo matchCase='false'><ValueReference>%s</ValueReference><Literal>5</Literal>"
                + "</PropertyIsEqualTo>";
        Filter folded = compare(Comparison.EQUAL, new Expression.Folded(Folding.CASE, property("titel"), AT),
                new Expression.Folded(Folding.CASE, untyped("5"), AT));

        assertThat(read(attribute.formatted("titel"))).isEqualTo(folded)
                .isEqualTo(read(attribute.formatted("titel").replace("false", "0")));
        assertThat(read(attribute.formatted("titel").replace("false", "true")))
                .isEqualTo(compare(Comparison.EQUAL, property("titel"), untyped("5")));
        assertThat(read(attribute.formatted("plaetze")))
                .isEqualTo(compare(Comparison.EQUAL, property("plaetze"), untyped("5")));
        assertThat(problemOf(attribute.formatted("gruppen")).detail()).startsWith("matchCase=\"false\" is not offered");
        assertThat(problemOf(attribute.replace("false", "maybe").formatted("titel")).detail())
                .startsWith("The attribute matchCase is");
    }

    @Test
    void theItemsOfAListAreMatchedAsAsked() {
        String list = "<PropertyIs%s matchAction='%s'><ValueReference>%s</ValueReference><Literal>a</Literal></PropertyIs%1$s>";
        Expression items = new Expression.Items(List.of(text("a")), AT);
        Filter any = compare(Comparison.EQUAL, property("gruppen"), untyped("a"));

        assertThat(read(list.formatted("EqualTo", "Any", "gruppen"))).isEqualTo(any)
                .isEqualTo(read(list.formatted("EqualTo", "One", "gruppen")));
        assertThat(read(list.formatted("EqualTo", "All", "gruppen")))
                .isEqualTo(new Filter.Array(ArrayRelation.CONTAINED_BY, property("gruppen"), items));
        assertThat(read(list.formatted("NotEqualTo", "All", "gruppen")))
                .isEqualTo(new Filter.Not(new Filter.Array(ArrayRelation.CONTAINS, property("gruppen"), items)));
        assertThat(read(list.formatted("LessThan", "All", "titel")))
                .isEqualTo(compare(Comparison.LESS, property("titel"), untyped("a")));
        assertThat(problemOf(list.formatted("NotEqualTo", "One", "gruppen")).detail())
                .startsWith("matchAction=\"One\"");
        assertThat(problemOf(list.formatted("LessThan", "All", "gruppen")).detail()).startsWith("matchAction=\"All\"");
        assertThat(problemOf(list.formatted("EqualTo", "Some", "gruppen")).detail()).contains("All, Any or One");
    }

    @Test
    void aListIsOneTextForThoseWhoSeeItSo() {
        Expression joined = new Expression.Call("join", List.of(property("gruppen")), AT);

        assertThat(read("<PropertyIsEqualTo><ValueReference>gruppen</ValueReference><Literal>a|b</Literal>"
                + "</PropertyIsEqualTo>")).isEqualTo(compare(Comparison.EQUAL, joined, untyped("a|b")));
        assertThat(read("<PropertyIsLike wildCard='%' singleChar='_' escapeChar='!'><ValueReference>gruppen"
                + "</ValueReference><Literal>%b%</Literal></PropertyIsLike>")).isEqualTo(
                        new Filter.Like(joined, text("%b%")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {"*~?~\\~a*b?c\\*~a%b_c*", "*~.~!~100%_!*!!!a~100\\%\\_*!a",
            "%~_~\\~%\\%_~%\\%_",
            ".*~.~!~a.*b.c!.*d!.~a%b_c.*d.", "*~#~!~x!~x!", "%%~%~!~%%%~%_", "ab~a~\\~aab~_%"})
    void wildcardsAreTranslatedToTheOneNotation(String any, String one, String escape, String pattern,
            String expected) {
        String like = "<PropertyIsLike wildCard='%s' singleChar='%s' escapeChar='%s'>%s<Literal>%s</Literal></PropertyIsLike>"
                .formatted(any, one, escape, TITEL, pattern);

        assertThat(read(like)).isEqualTo(new Filter.Like(property("titel"), text(expected)))
                .isEqualTo(read(like.replace("escapeChar", "escape")));
    }

    @Test
    void patternsWithoutCaseAndWithoutEscapeAreReadAndOddOnesRefused() {
        String like = "<PropertyIsLike wildCard='*' singleChar='?' %s>" + TITEL
                + "<Literal>a*</Literal></PropertyIsLike>";

        assertThat(read(like.formatted(""))).isEqualTo(new Filter.Like(property("titel"), text("a%")));
        assertThat(read(like.formatted("matchCase='false'"))).isEqualTo(
                new Filter.Like(new Expression.Folded(Folding.CASE, property("titel"), AT),
                        new Expression.Folded(Folding.CASE, text("a%"), AT)));
        assertThat(problemOf(like.formatted("escapeChar='*'")).detail()).contains("must differ");
        assertThat(problemOf(like.replace("singleChar='?'", "").formatted("")).detail())
                .contains("attribute singleChar");
        assertThat(problemOf(like.replace("Literal", "ValueReference").formatted("")).detail()).isNotEmpty();
    }

    @Test
    void nullNilAndBetweenAreRead() {
        assertThat(read("<PropertyIsNil>" + TITEL + "</PropertyIsNil>"))
                .isEqualTo(new Filter.IsNull(property("titel")));
        assertThat(problemOf("<PropertyIsNil nilReason='x'>" + TITEL + "</PropertyIsNil>").detail())
                .contains("attribute nilReason");
        assertThat(read("""
                <PropertyIsBetween><ValueReference>plaetze</ValueReference><UpperBoundary><Literal>5.5</Literal>
                </UpperBoundary><LowerBoundary><Literal>1</Literal></LowerBoundary></PropertyIsBetween>"""))
                .isEqualTo(new Filter.Between(property("plaetze"), untyped("1"), number("5.5")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {"xs:double~1.50~Number[value=1.5", "xs:int~ 12 ~Number[value=12",
            "xs:boolean~1~Truth[value=true", "xs:date~2024-02-29Z~Date[value=2024-02-29",
            "xs:dateTime~2024-02-29T13:00:00+01:00~Timestamp[value=2024-02-29T12:00:00Z",
            "xs:dateTime~2024-02-29T12:00:00.5~Timestamp[value=2024-02-29T12:00:00.500Z",
            "xs:anyType~ a ~Untyped[text=a,"})
    void aLiteralMaySayItsType(String type, String text, String expected) {
        assertThat(read(
                "<PropertyIsEqualTo><ValueReference>x</ValueReference><Literal type='%s'>%s</Literal></PropertyIsEqualTo>"
                        .formatted(type, text))
                .toString()).contains(expected);
    }

    @Test
    void aTextKeepsItsBlanksWhereItIsSaidToBeOne() {
        assertThat(read("<PropertyIsEqualTo>" + TITEL + "<Literal type='xs:string'> a\n</Literal></PropertyIsEqualTo>"))
                .isEqualTo(compare(Comparison.EQUAL, property("titel"), text(" a\n")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {"xs:int~a", "xs:double~NaN", "xs:double~INF", "xs:boolean~ja",
            "xs:date~2023-02-29", "xs:date~2024", "xs:dateTime~2024-02-29", "xs:dateTime~2024-02-30T00:00:00Z",
            "xs:hexBinary~00", "xs:int~''"})
    void aLiteralThatIsNotOfItsTypeIsRefused(String type, String text) {
        assertThat(problemOf("<PropertyIsEqualTo>" + TITEL + "<Literal type='" + type + "'>" + text.replace("''", "")
                + "</Literal></PropertyIsEqualTo>").position()).isPositive();
    }

    @Test
    void literalsBesideTimesAndIntegersAreWhatXmlSchemaCallsSo() {
        String than = "<PropertyIsLessThan><ValueReference>%s</ValueReference><Literal>%s</Literal></PropertyIsLessThan>";

        assertThat(read(than.formatted("stand", "2024-02-29T00:00:00"))).isEqualTo(compare(Comparison.LESS,
                property("stand"), new Expression.Timestamp(Instant.parse("2024-02-29T00:00:00Z"), AT)));
        assertThat(read(than.formatted("geaendert", "2024-02-29"))).isEqualTo(compare(Comparison.LESS,
                property("geaendert"), new Expression.Date(LocalDate.of(2024, 2, 29), AT)));
        assertThat(read(than.formatted("plaetze", "6.5")))
                .isEqualTo(compare(Comparison.LESS, property("plaetze"), number("6.5")));
        assertThat(problemOf(than.formatted("stand", "gestern")).detail()).startsWith("A time is a date such as");
    }

    @Test
    void functionsAndTheArithmeticOfOldVersionsAreRead() {
        Expression sum = new Expression.Arithmetic(ArithmeticOperator.ADD, property("plaetze"), untyped("1"), AT);

        assertThat(read("<PropertyIsEqualTo><Function name='abs'><ValueReference>quote</ValueReference></Function>"
                + "<Literal>1</Literal></PropertyIsEqualTo>")).isEqualTo(compare(Comparison.EQUAL,
                        new Expression.Call("abs", List.of(property("quote")), AT), untyped("1")));
        assertThat(read1("<ogc:PropertyIsEqualTo><ogc:Add><ogc:PropertyName>plaetze</ogc:PropertyName><ogc:Literal>1"
                + "</ogc:Literal></ogc:Add><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>"))
                .isEqualTo(compare(Comparison.EQUAL, sum, untyped("2")))
                .isEqualTo(read(
                        "<PropertyIsEqualTo><Function name='Add'><ValueReference>plaetze</ValueReference><Literal>1"
                                + "</Literal></Function><Literal>2</Literal></PropertyIsEqualTo>"));
        assertThat(read("<PropertyIsEqualTo><Function name='a_contains'><ValueReference>gruppen</ValueReference>"
                + "<Function name='list'><Literal>a</Literal></Function></Function><Literal>false</Literal>"
                + "</PropertyIsEqualTo>")).isEqualTo(new Filter.Not(new Filter.Array(ArrayRelation.CONTAINS,
                        property("gruppen"), new Expression.Items(List.of(untyped("a")), AT))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<Foo/>", "<x:And xmlns:x='http://x'/>", "<And/>", "<And><ResourceId rid='a'/></And>",
            "<Not/>",
            "<PropertyIsEqualTo/>", "<PropertyIsNull/>", "<PropertyIsNull><Foo/></PropertyIsNull>",
            "<PropertyIsNull><Function/></PropertyIsNull>", "<PropertyIsNull><Add/></PropertyIsNull>",
            "<PropertyIsBetween/>", "<PropertyIsBetween><Literal/><A/><B/></PropertyIsBetween>",
            "<PropertyIsEqualTo><Literal><a/></Literal><Literal/></PropertyIsEqualTo>", "<ResourceId rid='a'/><And/>",
            "<After/>", "<BBOX/>", "<DWithin/>", "<Intersects/>", "text"})
    void whatIsNoFilterIsRefusedByName(String operator) {
        assertThat(problemOf(operator)).isNotNull();
    }

    @Test
    void everyDeclaredOperatorIsUnderstood() {
        for (List<String> operators : List.of(FesNames.comparisons(), FesNames.spatials(), FesNames.temporals())) {
            for (String operator : operators) {
                assertThat(problemOf("<" + operator + "/>").kind()).as(operator)
                        .isNotEqualTo(ProblemKind.NOT_SUPPORTED);
            }
        }
        assertThat(problemOf("<DFullyWithin/>").kind()).isEqualTo(ProblemKind.NOT_SUPPORTED);
    }

    @Test
    void otherDocumentsAreNoFilters() {
        assertThatThrownBy(() -> parse("<Filter/>")).isInstanceOf(Problem.class)
                .hasMessageContaining("http://www.opengis.net/fes/2.0");
        assertThatThrownBy(() -> parse("<And xmlns='http://www.opengis.net/fes/2.0'/>")).isInstanceOf(Problem.class);
    }

    @Test
    void depthAndNumberOfValuesAreBounded() {
        String leaf = "<PropertyIsNull>" + TITEL + "</PropertyIsNull>";
        String equal = "<PropertyIsEqualTo>" + TITEL + "<Literal>a</Literal></PropertyIsEqualTo>";

        assertThat(read("<Not>".repeat(128) + leaf + "</Not>".repeat(128))).isInstanceOf(Filter.Not.class);
        assertThat(problemOf("<Not>".repeat(129) + leaf + "</Not>".repeat(129)).detail()).contains("128 levels deep");
        assertThat(read("<Or>" + equal.repeat(1000) + "</Or>")).isInstanceOf(Filter.In.class);
        assertThat(problemOf("<Or>" + equal.repeat(1001) + "</Or>").detail()).contains("up to 1000 values");
    }
}
