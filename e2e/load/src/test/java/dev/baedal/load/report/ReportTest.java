package dev.baedal.load.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import dev.baedal.load.http.Sample;
import dev.baedal.load.platform.Spent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class ReportTest {

	@TempDir
	Path folder;

	private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
	private final Report report = new Report(new PrintStream(printed, true, UTF_8), 15);

	@BeforeEach
	void measure() {
		var sample = new Sample();
		sample.add(Duration.ofMillis(20));
		sample.addError();
		report.begin();
		report.add(new Row("orders").with(sample.over(2)).with(new Spent(12.34, 56)).note("late"));
		report.add(new Row("ready").with(Column.SECONDS, 14));
	}

	@Test
	void printsEachFigureUnderItsHeadingAndADashForWhatWasNotMeasured() {
		var lines = printed.toString(UTF_8).lines().toList();

		assertThat(words(lines.get(3))).containsExactly("per", "s", "p50", "ms", "p99", "ms", "errors", "cpu", "ms",
				"switches", "commits", "SQL");
		assertThat(words(lines.get(4))).containsExactly("orders", "0.5", "20.0", "20.0", "1", "12.3", "56.0", "–", "–",
				"late");
		assertThat(lines.get(5)).startsWith("ready").endsWith("14.0 s");
	}

	@Test
	void writesOnlyWhatWasMeasured() throws IOException {
		var file = folder.resolve("figures.json");

		report.write(file);

		var rows = JsonMapper.shared().readTree(Files.readString(file)).path("rows");
		assertThat(rows.path(0).path("name").asString()).isEqualTo("orders");
		assertThat(rows.path(0).path("perSecond").asDouble()).isEqualTo(0.5);
		assertThat(rows.path(0).path("processorMillis").asDouble()).isEqualTo(12.34);
		assertThat(rows.path(0).has("statements")).isFalse();
		assertThat(rows.path(1).path("seconds").asDouble()).isEqualTo(14);
	}

	private static String[] words(String line) {
		return line.strip().split("\\s+");
	}
}
