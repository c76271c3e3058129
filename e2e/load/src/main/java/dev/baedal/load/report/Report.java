package dev.baedal.load.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/** Prints each row when it is measured, and keeps all rows for the JSON file. */
public final class Report {

	private final PrintStream out;
	private final int seconds;
	private final List<Row> rows = new ArrayList<>();

	/** @param seconds length of a row */
	public Report(PrintStream out, int seconds) {
		this.out = out;
		this.seconds = seconds;
	}

	public void begin() {
		out.printf("%s, %s; %d s a row%n", LocalDate.now(), machine(), seconds);
		out.println("cpu ms, switches, commits and SQL are of one order, until its last event is handled");
		out.println();
		out.println(Row.heading());
	}

	public void add(Row row) {
		rows.add(row);
		out.println(row.line());
	}

	public void remark(String text) {
		out.println(text);
	}

	public void write(Path file) throws IOException {
		Files.writeString(file,
				JsonMapper.shared()
					.writerWithDefaultPrettyPrinter()
					.writeValueAsString(Map.of("date", LocalDate.now().toString(), "machine", machine(),
							"secondsPerRow", seconds, "rows", rows.stream().map(Report::fields).toList())));
	}

	private static Map<String, Object> fields(Row row) {
		var fields = new LinkedHashMap<String, Object>();
		fields.put("name", row.name());
		row.figures().forEach((column, figure) -> fields.put(column.key, figure));
		if (!row.remark().isEmpty()) {
			fields.put("remark", row.remark());
		}
		return fields;
	}

	private static String machine() {
		return "%s %s, %d cores, Java %s".formatted(System.getProperty("os.name"), System.getProperty("os.version"),
				Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"));
	}
}
