package dev.baedal.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Checks by promtool and amtool, of Debian's packages prometheus and prometheus-alertmanager. */
@Tag("M48")
@EnabledIfSystemProperty(named = "baedal.tools", matches = "true",
		disabledReason = "left out: needs promtool and amtool, see the profile \"tools\"")
@Tag("full")
class ProgramsTest {

	@Test
	void everyAlertFiresWhenItShouldAndNotWhenItShouldNot() throws Exception {
		run(Rules.ROOT.resolve("prometheus/tests"), "promtool", "test", "rules");
	}

	@Test
	void prometheusAcceptsRulesAndSettings() throws Exception {
		run(Rules.ROOT.resolve("prometheus/rules"), "promtool", "check", "rules");
		run("promtool", "check", "config", "prometheus/prometheus.yml");
	}

	@Test
	void alertmanagerAcceptsItsSettings() throws Exception {
		run("amtool", "check-config", "alertmanager/alertmanager.yml");
	}

	private static void run(Path folder, String... command) throws IOException, InterruptedException {
		List<String> words = new ArrayList<>(List.of(command));
		try (Stream<Path> files = Files.list(folder)) {
			files.sorted().map(Path::toString).forEach(words::add);
		}
		run(words.toArray(String[]::new));
	}

	private static void run(String... command) throws IOException, InterruptedException {
		Process program = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(program.waitFor()).as(() -> String.join(" ", command) + "\n" + output).isZero();
	}
}
