package dev.baedal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The seeds' demonstrations, as {@code ./baedal demo} plays them: it fails at the first response that is not as the file
 * says.
 */
@Journey
@Order(Integer.MAX_VALUE - 3) // stops services
@Tag("M01")
@Tag("M06")
@Tag("M15")
@Tag("M16")
@Tag("M17")
@Tag("M18")
@Tag("M19")
@Tag("M22")
class DemonstrationsIT {

	private static final Path FILES = Path
		.of(System.getProperty("baedal.home", "../.."), "local/src/main/resources/dev/baedal/local/demo")
		.toAbsolutePath();
	/** The name of the file that is played without a name. */
	private static final String SHORT = "short";

	@ParameterizedTest
	@MethodSource("names")
	void runAsWritten(String name, Platform platform) {
		String printed = name.equals(SHORT) ? platform.command("demo") : platform.command("demo", name);

		assertThat(printed.lines()).filteredOn(line -> line.startsWith("http ")).isNotEmpty();
	}

	private static List<String> names() throws IOException {
		try (var files = Files.list(FILES)) {
			return files.map(file -> file.getFileName().toString().replace(".yaml", "")).sorted().toList();
		}
	}
}
