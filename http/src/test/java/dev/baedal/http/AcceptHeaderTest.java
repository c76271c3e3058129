package dev.baedal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptHeaderTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\'',
			value = { "application/json | application/json", "application/json;charset=EUC-KR | application/json",
					"a/b ; CHARSET = \"x;, y\" ;q=0.5, c/d;charset=utf-8,*/* | a/b ;q=0.5, c/d,*/*",
					"a/b;charset=;v=1 | a/b;v=1", "a/b;charset | a/b;charset", "a/b;charsets=x | a/b;charsets=x",
					"a/b;v=\";charset=x\" | a/b;v=\";charset=x\"",
					"a/b;v=\"\\\";charset=x\" | a/b;v=\"\\\";charset=x\"" })
	void dropsOnlyTheCharset(String accepted, String left) {
		assertThat(AcceptHeader.withoutCharset(List.of(accepted))).isEqualTo(left);
	}

	@Test
	void joinsSeveralHeaders() {
		assertThat(AcceptHeader.withoutCharset(List.of("a/b;charset=x", "c/d"))).isEqualTo("a/b, c/d");
	}

	@Test
	void keepsAVeryLongQuotedText() {
		String long8k = "a/b;v=\"" + "\\x".repeat(4_000) + "\"";

		assertThat(AcceptHeader.withoutCharset(List.of(long8k))).isEqualTo(long8k);
	}

	@Test
	void detectsACharset() {
		assertThat(AcceptHeader.mentionsCharset(List.of("a/b", "c/d;CharSet=x"))).isTrue();
		assertThat(AcceptHeader.mentionsCharset(List.of("a/b;q=1"))).isFalse();
		assertThat(AcceptHeader.mentionsCharset(List.of())).isFalse();
	}
}
