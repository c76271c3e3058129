package dev.baedal.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row of a service's {@code endpoints.md}, which has the response to each caller.
 *
 * @param sent a body, or the query
 * @param answers by caller
 */
record Endpoint(String method, String path, String sent, Map<String, String> answers) {

	static final List<String> CALLERS = List.of("nobody", "customer", "another", "owner", "another owner", "rider",
			"another rider", "operator", "service");

	/** Whether it is for operators or other services, so that the gateway has no route to it. */
	boolean isInternal() {
		return path.startsWith("/internal/") || path.startsWith("/operator/");
	}

	boolean hasBody() {
		return sent.startsWith("{");
	}

	/** @param values of the variables */
	Endpoint with(Map<String, ?> values) {
		String list = path.split("/")[1];
		String named = values.containsKey(list) ? path.replace("{id}", values.get(list).toString()) : path;
		return new Endpoint(method, fill(named, values), fill(sent, values), answers);
	}

	private static String fill(String template, Map<String, ?> values) {
		String filled = template;
		for (Map.Entry<String, ?> variable : values.entrySet()) {
			filled = filled.replace("{" + variable.getKey() + "}", variable.getValue().toString());
		}
		return filled;
	}

	static List<Endpoint> of(Path home, String service) {
		Path table = home.resolve(service).resolve("src/test/resources/endpoints.md");
		try {
			return Files.readAllLines(table)
				.stream()
				.filter(line -> line.startsWith("| `"))
				.map(line -> Arrays.stream(line.substring(1).split("\\|"))
					.map(cell -> cell.strip().replace("`", ""))
					.toList())
				.map(Endpoint::of)
				.toList();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Endpoint of(List<String> cells) {
		String[] words = cells.get(0).split(" ", 2);
		Map<String, String> answers = new LinkedHashMap<>();
		for (int i = 0; i < CALLERS.size(); i++) {
			answers.put(CALLERS.get(i), cells.get(i + 2));
		}
		return new Endpoint(words[0], words[1], cells.get(1), answers);
	}
}
