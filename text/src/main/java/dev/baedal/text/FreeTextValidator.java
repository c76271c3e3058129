package dev.baedal.text;

import java.util.Optional;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Validates the length and the characters of a text, and reports its fault. */
public class FreeTextValidator implements ConstraintValidator<FreeText, String> {

	private static final String TOO_LONG = "{text.length}";

	private FreeText rule;

	@Override
	public void initialize(FreeText rule) {
		this.rule = rule;
	}

	@Override
	public boolean isValid(String text, ConstraintValidatorContext context) {
		if (text == null) {
			return true;
		}
		if (text.isEmpty()) {
			return false;
		}
		Optional<String> fault = fault(text);
		fault.ifPresent(message -> {
			context.disableDefaultConstraintViolation();
			context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
		});
		return fault.isEmpty();
	}

	private Optional<String> fault(String text) {
		int units = rule.max() * FreeText.UNITS;
		if (text.length() <= units) {
			return TextNormaliser.length(text) > rule.max() ? Optional.of(TOO_LONG)
					: TextNormaliser.fault(text).map(Fault::template);
		}
		return Optional.of(TextNormaliser.length(text) > rule.max() ? TOO_LONG
				: "{text.units} (%d/%d)".formatted(text.length(), units));
	}
}
