package dev.baedal.platform.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/**
 * Every endpoint of a service and its response to each kind of caller: {@code endpoints.md} beside the tests. All
 * callers request one resource: its customer, owner and rider, and others. {@code 200+} is a response that contains the
 * resource, {@code 200-} one without it. The table leaves out endpoints that all services have: descriptions for every
 * role, the actuator for operators.
 */
public final class EndpointTable {

	private static final String FILE = "endpoints.md";

	private final LoginModeService door;
	private final WebApplicationContext service;
	private final Map<String, Object> thing;
	private final Map<String, String> callers = new LinkedHashMap<>();
	private final List<Row> rows = new ArrayList<>();

	/**
	 * @param thing the values of the variables in paths and bodies, of customer khl, store 1 and rider-7; {@code mark}
	 * is a text that a response with the resource contains
	 */
	public EndpointTable(WebApplicationContext service, Map<String, Object> thing) {
		this.service = service;
		this.thing = new LinkedHashMap<>(thing);
		this.thing.putIfAbsent("customerId", "khl");
		this.door = new LoginModeService(service);
		Tokens tokens = door.tokens();
		callers.put("nobody", null);
		callers.put("customer", tokens.of("khl", Role.CUSTOMER));
		callers.put("another", tokens.of("kim", Role.CUSTOMER));
		callers.put("owner", tokens.of("owner-1", Role.OWNER, 1L));
		callers.put("another owner", tokens.of("owner-9", Role.OWNER, 999L));
		callers.put("rider", tokens.of("rider-7", Role.RIDER));
		callers.put("another rider", tokens.of("rider-8", Role.RIDER));
		callers.put("operator", tokens.of("operator-1", Role.OPERATOR));
		callers.put("service", tokens.ofService("order"));
		read();
	}

	/** Endpoints of the code that are not in the table, and rows without an endpoint. */
	public Set<String> differences() {
		Set<String> running = new TreeSet<>(Endpoints.of(service));
		running.removeIf(endpoint -> isShared(endpoint));
		Set<String> listed = new TreeSet<>(rows.stream().map(Row::endpoint).toList());
		Set<String> differences = new TreeSet<>();
		running.stream()
			.filter(endpoint -> !listed.contains(endpoint))
			.forEach(endpoint -> differences.add("not in the table: " + endpoint));
		listed.stream()
			.filter(endpoint -> !running.contains(endpoint))
			.forEach(endpoint -> differences.add("not in the code: " + endpoint));
		return differences;
	}

	/** Responses that differ from the table. */
	public List<String> wrongAnswers() {
		List<String> wrong = new ArrayList<>();
		for (Row row : rows) {
			row.responses().forEach((caller, expected) -> {
				String response = request(row, caller);
				if (!response.equals(expected) && !response.substring(0, 3).equals(expected)) {
					wrong.add("%s by %s: %s in place of %s".formatted(row.endpoint(), caller, response, expected));
				}
			});
		}
		for (String endpoint : Endpoints.of(service)) {
			if (isShared(endpoint)) {
				callers.keySet().forEach(caller -> wrong.addAll(checkSharedEndpoint(endpoint, caller)));
			}
		}
		return wrong;
	}

	private static boolean isShared(String endpoint) {
		return endpoint.contains(" /actuator") || endpoint.startsWith("GET /profile")
				|| endpoint.startsWith("GET /v3/api-docs") || endpoint.equals("GET /personalData/{customerId}")
				|| endpoint.equals("GET /");
	}

	/** Leaves out the writes of an operator, since they would be carried out. */
	private List<String> checkSharedEndpoint(String endpoint, String caller) {
		String[] words = endpoint.split(" ", 2);
		boolean isActuator = words[1].startsWith("/actuator");
		boolean isOpen = words[1].startsWith("/actuator/health") || words[1].startsWith("/actuator/prometheus");
		// the personal data of another customer: only an operator is let in
		boolean isLetIn = isActuator || words[1].startsWith("/personalData") ? caller.equals("operator")
				: !caller.equals("service") && !caller.equals("nobody");
		if (isLetIn && !words[0].equals("GET")) {
			return List.of();
		}
		int status = door
			.send(words[0], words[1].replace("/**", "").replaceAll("\\{[^}]+}", "none"), callers.get(caller), null)
			.getStatus();
		boolean isRight = isOpen ? status == 200 || status == 404 : isLetIn ? status == 200 || status == 404
				: status == (caller.equals("nobody") ? 401 : 403);
		return isRight ? List.of() : List.of("%s by %s: %d".formatted(endpoint, caller, status));
	}

	private String request(Row row, String caller) {
		boolean isBody = row.sent().startsWith("{");
		String[] words = row.endpoint().split(" ", 2);
		MockHttpServletResponse response = door.send(words[0], path(words[1]) + (isBody ? "" : fill(row.sent())),
				callers.get(caller), isBody ? fill(row.sent()) : null);
		return response.getStatus()
				+ (body(response).contains(thing.getOrDefault("mark", "\0").toString()) ? "+" : "-");
	}

	/** In a path, {id} is the id of the repository that the path begins with. */
	private String path(String template) {
		String repository = template.split("/")[1];
		return fill(
				thing.containsKey(repository) ? template.replace("{id}", thing.get(repository).toString()) : template);
	}

	private String fill(String template) {
		for (Map.Entry<String, Object> variable : thing.entrySet()) {
			template = template.replace("{" + variable.getKey() + "}", variable.getValue().toString());
		}
		return template;
	}

	private static String body(MockHttpServletResponse response) {
		return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private void read() {
		try {
			new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter(line -> line.startsWith("| `"))
				.map(line -> Arrays.stream(line.substring(1).split("\\|"))
					.map(cell -> cell.strip().replace("`", ""))
					.toList())
				.forEach(cells -> rows
					.add(new Row(cells.get(0), cells.get(1), responses(cells.subList(2, cells.size())))));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private Map<String, String> responses(List<String> cells) {
		List<String> names = List.copyOf(callers.keySet());
		if (cells.size() != names.size()) {
			throw new IllegalStateException("a row has %d responses, for %s".formatted(cells.size(), names));
		}
		Map<String, String> responses = new LinkedHashMap<>();
		for (int i = 0; i < cells.size(); i++) {
			responses.put(names.get(i), cells.get(i));
		}
		return responses;
	}

	private record Row(String endpoint, String sent, Map<String, String> responses) {}
}
