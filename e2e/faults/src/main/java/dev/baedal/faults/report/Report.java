package dev.baedal.faults.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the outcome to files. */
public record Report(Path folder) {

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	/** @return the Markdown page; beside it is the same as JSON */
	public Path write(Outcome outcome) throws IOException {
		Files.createDirectories(folder);
		Files.writeString(folder.resolve("report.json"), JSON.writeValueAsString(outcome));
		return Files.writeString(folder.resolve("report.md"), outcome.page());
	}
}
