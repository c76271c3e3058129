package dev.baedal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyCharsetTest {

	private static final String BODY = "{\"address\":\"서울\"}";

	@ParameterizedTest
	@ValueSource(strings = { "EUC-KR", "\"euc-kr\"", "windows-949", "UTF-16", "UTF-16LE", "utf-8" })
	void decodesByTheNamedCharset(String charset) throws UnreadableBody {
		BodyCharset named = named("application/json; charset=" + charset);

		assertThat(named.decode(BODY.getBytes(Charset.forName(charset.replace("\"", ""))))).isEqualTo(BODY);
		assertThat(named.isUtf8()).isEqualTo(charset.equals("utf-8"));
	}

	@Test
	void dropsTheByteOrderMark() throws UnreadableBody {
		assertThat(named("text/plain;charset=utf-8").decode(("\uFEFF" + BODY).getBytes(StandardCharsets.UTF_8)))
			.isEqualTo(BODY);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "application/json", "application/json;v=1", "charset=utf-8" })
	void findsNoCharsetIfNoneIsNamed(String contentType) {
		assertThat(BodyCharset.namedBy(contentType)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "application/json; charset=EUC-KR | application/json; charset=UTF-8",
					"text/plain;CharSet = \"EUC-KR\";format=flowed | text/plain;CharSet = UTF-8;format=flowed",
					"a/b;charset=klingon | a/b;charset=UTF-8" })
	void labelsTheBodyAsUtf8(String contentType, String inUtf8) {
		assertThat(named(contentType).typeInUtf8()).isEqualTo(inUtf8);
	}

	@ParameterizedTest
	@CsvSource({ "415, klingon", "415, ''", "415, a b", "415, a/b", "400, EUC-KR", "400, US-ASCII", "400, UTF-32" })
	void requestsUtf8IfTheCharsetIsUnknownOrWrong(int status, String charset) {
		BodyCharset named = named("application/json;charset=" + charset);

		assertThatExceptionOfType(UnreadableBody.class)
			.isThrownBy(() -> named.decode("{\"address\":\"똠\"}".getBytes(StandardCharsets.UTF_8)))
			.satisfies(e -> assertThat(e.explanation().code().status()).isEqualTo(status))
			.satisfies(e -> assertThat(e.explanation().toString()).endsWith(" Please send UTF-8."));
	}

	@Test
	void rejectsAnUnknownCharset() {
		assertThatExceptionOfType(UnreadableBody.class).isThrownBy(() -> named("a/b;charset=klingon").isUtf8());
	}

	private static BodyCharset named(String contentType) {
		return BodyCharset.namedBy(contentType).orElseThrow();
	}
}
