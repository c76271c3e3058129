package dev.baedal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultTest {

	private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

	@ParameterizedTest
	@EnumSource
	void hasAMessageInEachLanguage(Fault.Kind kind) {
		assertThat(messages(Locale.ENGLISH).getString("text." + kind)).isEqualTo(Fault.of(kind).toString());
		assertThat(messages(Locale.KOREAN).getString("text." + kind)).containsPattern("[가-힣]");
	}

	@ParameterizedTest
	@EnumSource
	void appendsTheCharacter(Fault.Kind kind) {
		assertThat(new Fault(kind, "U+0007").template()).isEqualTo("{text." + kind + "} (U+0007)");
		assertThat(Fault.of(kind).template()).isEqualTo("{text." + kind + "}");
	}

	private static ResourceBundle messages(Locale language) {
		return ResourceBundle.getBundle("ContributorValidationMessages", language, NO_FALLBACK);
	}
}
