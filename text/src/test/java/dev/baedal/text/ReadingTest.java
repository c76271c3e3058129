package dev.baedal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.stream.Collectors;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A record is parsed from JSON and validated, as a request body is. */
class ReadingTest {

	private static final Validator RULES = Validation.buildDefaultValidatorFactory().getValidator();

	private final JsonMapper json = new JsonMapper();

	record Body(@NotBlank(message = "must be there") @FreeText(max = 5) String need, @FreeText(max = 5) String may,
			@FreeText(max = 5, blankRefused = true) String change, @PersonId String person) {}

	@Test
	void readsTextInItsNormalForm() {
		Body body = read("{\"need\":\" a\\u00a0\\nb \",\"may\":7,\"person\":\""
				+ Normalizer.normalize("김철수", Normalizer.Form.NFD) + " \"}");

		assertThat(body).isEqualTo(new Body("a b", "7", null, "김철수"));
		assertThat(wrong(body)).isEmpty();
	}

	@Test
	void readsABlankOptionalTextAsNull() {
		assertThat(read("{\"need\":\"a\",\"may\":\" \\u200b\",\"person\":\"\\u3000\"}"))
			.isEqualTo(new Body("a", null, null, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"need\":null}", "{\"need\":\"\"}", "{\"need\":\"\\u3164\"}",
			"{\"need\":\"a\\u202eb\"}", "{\"need\":\"abcdef\"}", "{\"need\":\"a\\ud83c\"}" })
	void rejectsARequiredTextThatIsMissingOrInvalid(String body) {
		assertThat(wrong(read(body))).startsWith("need: must ");
	}

	@Test
	void rejectsABlankWhereBlanksAreRejected() {
		assertThat(wrong(read("{\"need\":\"a\",\"change\":\" \"}"))).isEqualTo("change: must not be blank");
	}

	@Test
	void countsGraphemesAndLimitsCodeUnits() {
		String pizza = "\uD83C\uDF55";
		String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";

		assertThat(wrong(read("{\"need\":\"" + pizza.repeat(5) + "\"}"))).isEmpty();
		assertThat(wrong(read("{\"need\":\"" + pizza.repeat(6) + "\"}")))
			.isEqualTo("need: must have at most 5 characters");
		assertThat(wrong(read("{\"need\":\"" + family.repeat(2) + "\"}"))).contains("UTF-16 code units (16/10)");
	}

	@Test
	void rejectsAFarTooLongTextWithoutComposingIt() {
		assertThat(wrong(read("{\"need\":\"a" + "\u0301\u0323".repeat(8_000) + "\"}"))).startsWith("need: must ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a%b", "a/b", "a:b", "#1", ".", "..", "-", "search", "a\\u0000", "a\\u200b", "a\\ufe0f",
			"a\\u1160", "a\\ud800" })
	void rejectsAnIdThatDoesNotFitAPathOrLooksLikeAnother(String person) {
		assertThat(wrong(read("{\"need\":\"a\",\"person\":\"" + person + "\"}"))).startsWith("person: must ");
	}

	private Body read(String body) {
		return json.readValue(body, Body.class);
	}

	private static String wrong(Body body) {
		return RULES.validate(body)
			.stream()
			.map(fault -> fault.getPropertyPath() + ": " + fault.getMessage())
			.sorted()
			.collect(Collectors.joining("; "));
	}
}
