package dev.baedal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every code and every sentence has a text in both languages, with the same arguments. */
class TextsTest {

	private static final Pattern HANGUL = Pattern.compile("[가-힣]");
	private static final Pattern ARGUMENT = Pattern.compile("\\{\\w+}");

	@ParameterizedTest
	@EnumSource
	void everyCodeHasATitle(ProblemCode code) {
		assertThat(english().getString("title." + code)).isNotBlank().doesNotContainPattern(HANGUL);
		assertThat(korean().getString("title." + code)).containsPattern(HANGUL);
	}

	@ParameterizedTest
	@EnumSource
	void everySentenceHasATextWithAllItsArguments(Sentence sentence) {
		Set<String> arguments = Stream.iterate(0, i -> i + 1)
			.limit(sentence.arguments())
			.map(i -> "{" + i + "}")
			.collect(Collectors.toCollection(TreeSet::new));

		assertThat(arguments(english().getString(sentence.name()))).isEqualTo(arguments);
		assertThat(arguments(korean().getString(sentence.name()))).isEqualTo(arguments);
		assertThat(english().getString(sentence.name())).doesNotContainPattern(HANGUL);
	}

	/** Leaves out sentences that are a single argument, whose text already has a language. */
	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "BAD_INPUT", "COUPON_EXPLAINED" })
	void koreanSentencesAreKorean(Sentence sentence) {
		assertThat(korean().getString(sentence.name())).containsPattern(HANGUL);
	}

	@Test
	void everyTextIsUsed() {
		Set<String> known = Stream
			.concat(Stream.of(ProblemCode.values()).map(code -> "title." + code),
					Stream.of(Sentence.values()).map(Sentence::name))
			.collect(Collectors.toSet());

		assertThat(english().keySet()).allMatch(key -> known.contains(key) || key.startsWith("thing."));
	}

	@ParameterizedTest
	@ValueSource(strings = { Texts.BUNDLE, "dev.baedal.http.fields" })
	void bothLanguagesHaveTheSameKeysAndArguments(String name) {
		ResourceBundle english = bundle(name, Locale.ENGLISH);
		ResourceBundle korean = bundle(name, Locale.KOREAN);

		assertThat(korean.getLocale()).isEqualTo(Locale.KOREAN);
		assertThat(english.keySet()).isNotEmpty().allSatisfy(key -> {
			// the parent of the Korean bundle is the English one, which would hide a missing text
			assertThat(korean.getString(key)).as(key)
				.satisfiesAnyOf(text -> assertThat(text).containsPattern(HANGUL),
						text -> assertThat(key).isIn("BAD_INPUT", "COUPON_EXPLAINED"));
			assertThat(arguments(korean.getString(key))).as(key).isEqualTo(arguments(english.getString(key)));
		});
		assertThat(korean.keySet()).isEqualTo(english.keySet());
	}

	@ParameterizedTest
	@EnumSource
	void sentencesOfCouponFitTheReasonOfAnOrder(Sentence sentence) {
		if (sentence.code() == ProblemCode.COUPON_NOT_USABLE) {
			assertThat(english().getString(sentence.name()).length()).isLessThan(120);
		}
	}

	@ParameterizedTest
	@ValueSource(
			ints = { 400, 401, 402, 403, 404, 405, 406, 409, 410, 415, 417, 418, 429, 451, 500, 501, 503, 505, 507 })
	void everyStatusHasASentenceWithoutArguments(int status) {
		Sentence sentence = Sentence.of(status);

		assertThat(sentence.arguments()).isZero();
		assertThat(sentence.code().statuses()).allMatch(one -> one / 100 == status / 100);
	}

	private static Set<String> arguments(String text) {
		return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
	}

	private static ResourceBundle english() {
		return bundle(Texts.BUNDLE, Locale.ENGLISH);
	}

	private static ResourceBundle korean() {
		return bundle(Texts.BUNDLE, Locale.KOREAN);
	}

	private static ResourceBundle bundle(String name, Locale language) {
		return ResourceBundle.getBundle(name, language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
	}
}
