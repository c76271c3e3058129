package dev.baedal.notification.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.baedal.http.Sentence;
import dev.baedal.notification.application.ChoosePreferences;
import dev.baedal.notification.domain.Kind;
import dev.baedal.notification.domain.Preferences;
import dev.baedal.platform.personal.CustomerInPath;
import dev.baedal.platform.problem.InvalidField;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A customer's notification preferences. */
@RestController
@RequestMapping("/notificationPreferences/{customerId}")
class PreferencesController {

	private final ChoosePreferences preferences;

	PreferencesController(ChoosePreferences preferences) {
		this.preferences = preferences;
	}

	@GetMapping
	Preferences of(@PathVariable String customerId) {
		return preferences.of(CustomerInPath.check(customerId));
	}

	@PutMapping
	Preferences switchOff(@PathVariable String customerId, @Valid @RequestBody Choice choice) {
		return preferences.switchOff(CustomerInPath.check(customerId), choice.kinds());
	}

	record Choice(@NotNull(
			message = "{field.kinds}") List<@Pattern(regexp = "[A-Z_]{1,40}", message = "{field.kind}") String> off) {

		/** @throws InvalidField naming the kinds, if one does not exist */
		Set<Kind> kinds() {
			return off.stream().map(Choice::kind).collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
		}

		private static Kind kind(String name) {
			return Arrays.stream(Kind.values())
				.filter(kind -> kind.name().equals(name))
				.findFirst()
				.orElseThrow(
						() -> new InvalidField("off", Sentence.UNKNOWN_KIND, Arrays.toString(Kind.values()), name));
		}
	}
}
