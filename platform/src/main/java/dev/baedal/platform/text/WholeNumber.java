package dev.baedal.platform.text;

import java.util.regex.Pattern;

import org.springframework.core.convert.converter.Converter;

/**
 * Converts decimal digits alone. Spring's own converter also accepts 0x1, #1 and "1 1", which would give one resource
 * many addresses.
 */
public final class WholeNumber implements Converter<String, Long> {

	private static final Pattern DIGITS = Pattern.compile("[+-]?\\d{1,19}");

	/**
	 * @return null for an empty text
	 * @throws NumberFormatException for anything but a number of 64 bits
	 */
	@Override
	public Long convert(String text) {
		if (text.isEmpty()) {
			return null;
		}
		if (!DIGITS.matcher(text).matches()) {
			throw new NumberFormatException("no whole number");
		}
		return Long.valueOf(text);
	}
}
