package dev.baedal.store.web;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.baedal.http.Sentence;
import dev.baedal.platform.problem.InvalidField;
import dev.baedal.text.FreeText;
import dev.baedal.text.Region;
import dev.baedal.text.TextNormaliser;

/** The regions that a request lists, each normalised as other texts are. */
final class RegionNames {

	private static final int MOST = 30;

	private final List<String> names;

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	RegionNames(List<String> typed) {
		this.names = new ArrayList<>(typed);
		this.names.replaceAll(TextNormaliser::normal);
	}

	/** @throws InvalidField for too many regions, and for one that is blank, too long, or has a forbidden character */
	List<String> checked() {
		if (names.size() > MOST) {
			throw new InvalidField("regions", Sentence.TOO_MANY_REGIONS, MOST);
		}
		for (int i = 0; i < names.size(); i++) {
			check("regions[%d]".formatted(i), names.get(i));
		}
		return names.stream().distinct().toList();
	}

	private static void check(String field, String name) {
		if (name == null || name.isEmpty() || TextNormaliser.length(name) > Region.LONGEST
				|| name.length() > Region.LONGEST * FreeText.UNITS) {
			throw new InvalidField(field, Sentence.LENGTH, 1, Region.LONGEST);
		}
		TextNormaliser.fault(name).ifPresent(fault -> {
			throw InvalidField.of(field, fault);
		});
	}
}
