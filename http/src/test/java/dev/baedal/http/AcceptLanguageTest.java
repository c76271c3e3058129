package dev.baedal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptLanguageTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ko                            | ko
			ko-KR,ko;q=0.9,en-US;q=0.8    | ko
			en-GB                         | en
			en;q=0.5, ko;q=0.8            | ko
			fr, ko;q=0.3                  | ko
			fr                            | en
			*                             | en
			""")
	void choosesTheLanguageThatTheCallerPrefers(String header, String language) {
		assertThat(AcceptLanguage.of(header).getLanguage()).isEqualTo(language);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " ", "a;q=b", "\u0007" })
	void choosesNoneIfTheHeaderNamesNoneOrIsMalformed(String header) {
		assertThat(AcceptLanguage.of(header)).isEqualTo(Locale.ROOT);
	}
}
