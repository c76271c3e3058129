package dev.baedal.platform.security;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.baedal.http.ProblemCode;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks the rejections of every endpoint of a service. No command is carried out. */
public final class EndpointRefusals {

	private static final String UNKNOWN_ID = "987654321";
	private static final Pattern HANGUL = Pattern.compile("[가-힣]");

	private final WebApplicationContext service;
	private final HttpClient http = HttpClient.newHttpClient();

	public EndpointRefusals(WebApplicationContext service) {
		this.service = service;
	}

	/** Rejections without a code of the enum, or not in the requested language. */
	public List<String> withoutCodeOrLanguage() {
		List<String> wrong = new ArrayList<>();
		for (Request request : refused()) {
			for (String language : List.of("", "en", "ko")) {
				HttpResponse<String> response = send(request, language);
				fault(response, language).ifPresent(fault -> wrong.add("%s [%s]: %s: %d %s".formatted(request, language,
						fault, response.statusCode(), response.body())));
			}
		}
		return wrong;
	}

	private record Request(String method, String path, String accept, String body) {}

	/**
	 * Requests that each endpoint cannot serve: commands whose response no client accepts, and reads of missing
	 * resources.
	 */
	private List<Request> refused() {
		List<Request> refused = new ArrayList<>();
		refused.add(new Request("GET", "/nowhere", "*/*", null));
		Set<String> paths = new TreeSet<>();
		for (String endpoint : Endpoints.of(service)) {
			String[] words = endpoint.split(" ", 2);
			String path = words[1].replace("/**", "").replaceAll("\\{[^}]+}", UNKNOWN_ID);
			if (path.contains("/actuator") || path.contains("/v3/api-docs") || path.contains("/error")) {
				continue;
			}
			paths.add(path);
			if (!words[0].equals("GET")) {
				refused.add(new Request(words[0], path, "application/xml", "{}"));
			}
			if (words[0].equals("POST")) {
				refused.add(new Request("POST", path, "*/*", "{"));
			}
		}
		paths.forEach(path -> refused.add(new Request("GET", path + "?page=x&size=x&sort=x%25", "*/*", null)));
		return refused;
	}

	/** Returns empty also for a read that is served: it has no page to reject. */
	private static Optional<String> fault(HttpResponse<String> response, String language) {
		if (response.statusCode() < 400) {
			return response.request().method().equals("GET") ? Optional.empty() : Optional.of("it is not refused");
		}
		if (!response.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")) {
			return Optional.of("it is no problem document");
		}
		JsonNode problem = JsonMapper.shared().readTree(response.body());
		String code = problem.path("code").asString("");
		if (Stream.of(ProblemCode.values())
			.noneMatch(one -> one.name().equals(code) && one.statuses().contains(response.statusCode()))) {
			return Optional.of("it has no code of this status");
		}
		String written = response.headers().firstValue("Content-Language").orElse("");
		if (!written.matches("en|ko") || !language.isEmpty() && !written.equals(language)) {
			return Optional.of("its language is \"" + written + "\"");
		}
		if (!response.headers().allValues("Vary").contains("Accept-Language")) {
			return Optional.of("it does not vary by the language");
		}
		return Stream.of("title", "detail")
			.filter(text -> HANGUL.matcher(problem.path(text).asString("")).find() != written.equals("ko"))
			.map(text -> "its " + text + " is not in its language")
			.findFirst();
	}

	private HttpResponse<String> send(Request request, String language) {
		HttpRequest.Builder sent = HttpRequest
			.newBuilder(URI.create("http://localhost:"
					+ service.getEnvironment().getRequiredProperty("local.server.port") + request.path()))
			.method(request.method(),
					request.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body()))
			.header("Content-Type", "application/json")
			.header("Accept", request.accept());
		if (!language.isEmpty()) {
			sent.header("Accept-Language", language);
		}
		try {
			return http.send(sent.build(), BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException e) {
			throw new IllegalStateException(request.toString(), e);
		}
	}
}
