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
 * A row of a service's {@code endpoints.md}, which says what each caller is answered.
 *
 * @param sent a body, or what follows the path
 * @param answers by caller
 */
record Endpoint(String method, String path, String sent, Map<String, String> answers) {

	static final List<String> CALLERS = List.of("nobody", "customer", "another", "owner", "another owner", "rider",
			"another rider", "operator", "service");

	/** Where a command of an operator or of another service is: the gateway has no way there. */
	boolean isInside() {
		return path.startsWith("/internal/") || path.startsWith("/operator/");
	}

	boolean hasBody() {
		return sent.startsWith("{");
	}

	/** @param thing what stands for the variables */
	Endpoint with(Map<String, ?> thing) {
		String things = path.split("/")[1];
		String named = thing.containsKey(things) ? path.replace("{id}", thing.get(things).toString()) : path;
		return new Endpoint(method, fill(named, thing), fill(sent, thing), answers);
	}

	private static String fill(String template, Map<String, ?> thing) {
		String filled = template;
		for (Map.Entry<String, ?> variable : thing.entrySet()) {
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
