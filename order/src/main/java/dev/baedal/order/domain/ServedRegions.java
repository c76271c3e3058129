package dev.baedal.order.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.baedal.text.Region;

/**
 * The regions that a store delivers to, matched against addresses. When an address names several, the first in the
 * store's list wins.
 */
record ServedRegions(List<String> names) {

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

	/**
	 * The suffixes of administrative names: 서울, 서울시 and 서울특별시 are equal. A stem of one syllable keeps its suffix (중구,
	 * 대구).
	 */
	private static final Pattern KOREAN = Pattern.compile("(\\p{IsHangul}{2,}?)(특별자치도|특별자치시|특별시|광역시|시|도|구|군)");

	/** The romanised suffixes, as in Gangnam-gu. */
	private static final List<String> ROMANISED = List.of("si", "do", "gu", "gun");

	/** @return the first region in the list that the address names as whole words, if any */
	Optional<String> namedIn(String address) {
		List<String> words = words(address);
		return names.stream()
			.filter(name -> Collections.indexOfSubList(words, words(name)) >= 0)
			.findFirst()
			.map(Region::normal);
	}

	/** @return the served region of the requested name, if any */
	Optional<String> named(String requested) {
		return names.stream().filter(name -> words(name).equals(words(requested))).findFirst().map(Region::normal);
	}

	private static List<String> words(String text) {
		List<String> words = new ArrayList<>();
		for (String word : BETWEEN_WORDS.split(Region.normal(text))) {
			var korean = KOREAN.matcher(word);
			boolean isSuffix = !words.isEmpty() && ROMANISED.contains(word);
			if (!word.isEmpty() && !isSuffix) {
				words.add(korean.matches() ? korean.group(1) : word);
			}
		}
		return words;
	}
}
