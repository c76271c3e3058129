package dev.baedal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextNormaliserTest {

	private static final String FAMILY = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";

	@Test
	void composesDecomposedText() {
		assertThat(TextNormaliser.normal(Normalizer.normalize("서울 강남구", Normalizer.Form.NFD))).isEqualTo("서울 강남구");
	}

	@ParameterizedTest
	@ValueSource(strings = { "서울\u3000강남구", "서울\u00A0강남구", "서울 \t 강남구", "서울\r\n강남구", "서울\u2028강남구", "서울\u0085강남구",
			"  서울 강남구\n", "서울\u3164강남구", "서울\u200B 강남구", "\uFEFF서울 강남구", "서울 강남구\u200D" })
	void replacesEveryKindOfBlankByOneSpace(String typed) {
		assertThat(TextNormaliser.normal(typed)).isEqualTo("서울 강남구");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\u3164", "\u115F", "\u1160", "\u200B", "\u2060", "\uFEFF", "\u00AD", "\uFE0F",
			"\u200D\u200C", "\u2800", "\u180E", "\u034F", "\u0301", "\u3000\u3164\u200B" })
	void invisibleTextIsEmpty(String typed) {
		assertThat(TextNormaliser.normal(typed)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\u0000b", "a\u001Bb", "a\u0007b", "a\u009Bb", "a\u202Eb", "a\u2066b", "a\u200Fb",
			"a\u061Cb", "a\uD83C", "\uDF55a", "a\uFFFEb", "a\uFDD0b" })
	void namesTheForbiddenCharacter(String typed) {
		assertThat(TextNormaliser.fault(TextNormaliser.normal(typed)))
			.hasValueSatisfying(fault -> assertThat(fault.toString()).contains("U+"));
	}

	@ParameterizedTest
	@ValueSource(strings = { FAMILY, "\u2764\uFE0F", "\uD83C\uDDF0\uD83C\uDDF7", "1\uFE0F\u20E3", "می\u200Cخواهم",
			"क्\u200Dष", "\uD83E\uDE77" })
	void keepsVisibleText(String typed) {
		assertThat(TextNormaliser.normal(typed)).isEqualTo(typed);
		assertThat(TextNormaliser.fault(typed)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { " a\u034F\u0301 \u200D\u3164b\u00AD ", "\u1100\u200B\u1161", "e\u200B\u0301\n",
			"\u200D \u200D\u0301a" })
	void normalisingTwiceChangesNothing(String typed) {
		String once = TextNormaliser.normal(typed);

		assertThat(TextNormaliser.normal(once)).isEqualTo(once);
	}

	@Test
	void countsGraphemes() {
		assertThat(TextNormaliser.length(FAMILY)).isEqualTo(1);
		assertThat(TextNormaliser.length("가나e\u0301")).isEqualTo(3);
	}

	@Test
	void cutsBetweenCharacters() {
		assertThat(TextNormaliser.cut("a" + "\uD83C\uDF55".repeat(40), 64)).hasSize(63);
		assertThat(TextNormaliser.cut("ab" + FAMILY, 5)).isEqualTo("ab");
		assertThat(TextNormaliser.cut("abc", 3)).isEqualTo("abc");
		assertThat(TextNormaliser.cut(null, 3)).isNull();
	}
}
