package dev.baedal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of {@code docs/settings.md} match the configuration metadata of the modules (M51). */
class SettingsPageTest {

	private static final List<String> LIBRARIES = List.of("platform", "messaging");

	private final String page = Repository.text("docs/settings.md");

	static Stream<String> modules() {
		return Stream.concat(LIBRARIES.stream(), Repository.services().stream()).filter(SettingsPageTest::hasSettings);
	}

	@ParameterizedTest
	@MethodSource("modules")
	void hasTheTableOfTheModule(String module) {
		assertThat(page).contains("|---|---|---|---|\n" + new ModuleSettings(module).table() + "\n");
	}

	@ParameterizedTest
	@MethodSource("modules")
	void everySettingHasATypeAndADescription(String module) {
		assertThat(new ModuleSettings(module).described()).isNotEmpty()
			.allMatch(setting -> !setting.type().isEmpty() && setting.description().length() > 10);
	}

	/** A nested map is one setting, such as the time-outs of each client. */
	@ParameterizedTest
	@MethodSource("modules")
	void everySettingThatIsReadIsDescribed(String module) {
		var described = new TreeSet<String>();
		Stream.concat(LIBRARIES.stream(), Stream.of(module))
			.flatMap(source -> new ModuleSettings(source).described().stream())
			.forEach(setting -> described.add(setting.name()));

		assertThat(new ModuleSettings(module).read())
			.filteredOn(name -> !described.contains(name) && !name.startsWith("baedal.calls."))
			.isEmpty();
	}

	@Test
	void hasNoOtherRows() {
		assertThat(page.lines().filter(line -> line.startsWith("| `baedal."))).containsExactlyInAnyOrderElementsOf(
				modules().flatMap(module -> new ModuleSettings(module).table().lines()).toList());
	}

	private static boolean hasSettings(String module) {
		String own = Repository.sources(module) + Repository.packagedSettings(module);
		return own.contains("@ConfigurationProperties(\"baedal") || own.contains("${baedal.");
	}
}
