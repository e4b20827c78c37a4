package de.sozialplanung.opendata.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {

    private static final String TAG = "\"abc\"";
    private static final ContentCodings.Choice GZIP = new ContentCodings.Choice(ContentCoding.GZIP, false);
    private static final ContentCodings.Choice PLAIN = ContentCodings.Choice.PLAIN;

    @ParameterizedTest
    @ValueSource(strings = {"\"abc\"", "W/\"abc\"", "\"x\", \"abc\"", "\"a,b\",W/\"abc\" , \"y\"", "*", " * "})
    void aPlainAnswerIsKnownByItsTag(String header) {
        assertThat(EntityTags.known(header, TAG, PLAIN)).isEqualTo(TAG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\"", "\"ab\"", "\"abcd\"", "abc", "\"abc", "\"x,\"abc", "\"abc--gzip\"", "\"ABC\"",
            "\"x\", *"})
    void anythingElseIsNot(String header) {
        assertThat(EntityTags.known(header, TAG, PLAIN)).isNull();
    }

    @Test
    void aCodedAnswerIsKnownByItsOwnTagFirstAndByThePlainOne() {
        assertThat(EntityTags.known("\"abc\", \"abc--gzip\"", TAG, GZIP)).isEqualTo("\"abc--gzip\"");
        assertThat(EntityTags.known("\"abc\"", TAG, GZIP)).isEqualTo(TAG);
        assertThat(EntityTags.known("*", TAG, GZIP)).isEqualTo("\"abc--gzip\"");
        assertThat(EntityTags.known("\"abc--br\"", TAG, GZIP)).isNull();
    }

    @Test
    void thePlainTagDoesNotHelpWhoTakesNoPlainBody() {
        assertThat(EntityTags.known("\"abc\"", TAG, new ContentCodings.Choice(ContentCoding.GZIP, true))).isNull();
    }

    @Test
    void resourcesSeeTagsWithoutCodings() {
        assertThat(EntityTags.plain("\"a--gzip\", W/\"b\",\"c--br\"", ContentCoding.GZIP)).isEqualTo("\"a\", \"b\"");
        assertThat(EntityTags.plain("\"a--br\"", ContentCoding.GZIP)).isNull();
        assertThat(EntityTags.plain("\"--gzip\"", ContentCoding.GZIP)).isEqualTo("\"--gzip\"");
        assertThat(EntityTags.plain("*", ContentCoding.GZIP)).isEqualTo("*");
        assertThat(EntityTags.plain("no tag", ContentCoding.GZIP)).isNull();
    }
}
