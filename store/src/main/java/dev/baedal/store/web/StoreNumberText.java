package dev.baedal.store.web;

import java.util.Optional;
import java.util.regex.Pattern;

/** The number of a store as a request writes it, for what runs before the read that refuses all other texts. */
final class StoreNumberText {

	private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");

	private StoreNumberText() {}

	/** @param text null for none */
	static Optional<Long> number(String text) {
		return Optional.ofNullable(text).filter(typed -> NUMBER.matcher(typed).matches()).map(Long::valueOf);
	}
}
