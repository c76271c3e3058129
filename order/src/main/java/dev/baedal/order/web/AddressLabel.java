package dev.baedal.order.web;

import dev.baedal.http.Sentence;
import dev.baedal.platform.problem.InvalidField;
import dev.baedal.text.FreeText;
import dev.baedal.text.TextNormaliser;

/** Validates the label of a saved address in a path, where the constraints on bodies do not reach. */
final class AddressLabel {

	/** In characters as people count them. */
	private static final int LONGEST = 40;

	private AddressLabel() {}

	/**
	 * @return the label in its normal form
	 * @throws InvalidField if the label is blank, too long, or has a character that no text may have
	 */
	static String check(String label) {
		String normal = TextNormaliser.normal(label);
		if (normal.isEmpty() || normal.length() > LONGEST * FreeText.UNITS || TextNormaliser.length(normal) > LONGEST) {
			throw new InvalidField("label", Sentence.LENGTH, 1, LONGEST);
		}
		TextNormaliser.fault(normal).ifPresent(fault -> {
			throw InvalidField.of("label", fault);
		});
		return normal;
	}
}
