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
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds endpoints that break the rules which every endpoint of a service follows. Each method returns the violations.
 */
public final class EndpointRules {

	private static final Set<String> OF_EVERY_LIST = Set.of("page", "size", "sort", "sort*");
	private static final String COMMAS = ",".repeat(900);
	/** The values of the parameters that are no numbers. */
	private static final Map<String, String> VALUES = Map.of("status", "RECEIVED", "state", "LIVE");
	private static final List<String> ACCEPTED = List.of("application/xml", "text/html", "text/plain", "text/uri-list",
			"image/png", "application/json;charset=EUC-KR", "application/hal+json;charset=UTF-16",
			"application/json;charset=no-charset", "*/*;q=0", "application/json;q=0",
			"application/x-spring-data-compact+json", "application/prs.hal-forms+json", "application/problem+json",
			"application/schema+json", "application/alps+json", "application/*", "application/json;v=2",
			"text/uri-list,application/json;q=0.9", "application/cbor", "application/yaml", "text/event-stream");

	/** The detail of a rejected sort lists the sortable fields. */
	private static final Pattern FIELDS = Pattern.compile("must name at most \\d+ of ([^\"]+), each with");

	private final WebApplicationContext service;
	private final HttpClient http = HttpClient.newHttpClient();

	public EndpointRules(WebApplicationContext service) {
		this.service = service;
	}

	/** Commands that begin although their response cannot be written as XML. No handler is called to find out. */
	public List<String> commandsBegunBeforeNegotiation() throws Exception {
		List<String> begun = new ArrayList<>();
		for (String endpoint : Endpoints.of(service)) {
			String[] words = endpoint.split(" ", 2);
			if (!words[0].equals("GET") && !isRefused(words[0], filled(words[1]))) {
				begun.add(endpoint);
			}
		}
		return begun;
	}

	/** Reads that respond with a 5xx for any accepted type; for lists of Data REST also on a page without entries. */
	public List<String> readsThatFail() {
		List<String> failures = new ArrayList<>();
		for (String path : readsAndLists()) {
			for (String accepted : ACCEPTED) {
				HttpResponse<String> response = send("GET", path, accepted);
				if (response.statusCode() >= 500) {
					failures.add("%s with Accept: %s gives %d".formatted(path, accepted, response.statusCode()));
				}
			}
		}
		return failures;
	}

	/** HEAD responses with another status, type or version than GET. */
	public List<String> headsThatDifferFromGet() {
		List<String> unlike = new ArrayList<>();
		for (String path : readsAndLists()) {
			String get = head(send("GET", path, "*/*"));
			String head = head(send("HEAD", path, "*/*"));
			if (!get.equals(head)) {
				unlike.add("%s: %s in place of %s".formatted(path, head, get));
			}
		}
		return unlike;
	}

	/** Lists that accept an invalid page or sort, or cannot be sorted by a field that they list as sortable. */
	public List<String> listsWithoutBounds() {
		List<String> wrong = new ArrayList<>();
		for (String list : lists()) {
			for (String parameter : List.of("page=2147483647", "page=21474837&size=100", "page=-1", "page=one",
					"page=99999999999999999999", "size=0", "size=-1", "size=all", "sort=" + COMMAS + "a",
					"sort=nothing", "sort=lines", "sort=outstanding", "sort=history", "sort=version", "sort=%25zz",
					"sort=" + "a.".repeat(90) + "a", "sort=1)%20desc", "sort=sideways,up")) {
				String response = status(list, parameter);
				if (!response.equals("400 " + parameter.split("=")[0])) {
					wrong.add("%s %s: %s".formatted(list, parameter, response));
				}
			}
			Matcher fields = FIELDS.matcher(send("GET", with(list, "sort=nothing"), "*/*").body());
			if (!fields.find()) {
				wrong.add(list + " names no field to sort by");
				continue;
			}
			for (String field : fields.group(1).split(", ")) {
				for (String sort : List.of("sort=" + field + ",desc", "sort=" + field + ",asc&page=1000000&size=100")) {
					HttpResponse<String> sorted = send("GET", with(list, sort), "*/*");
					if (sorted.statusCode() != 200) {
						wrong.add("%s %s: %d".formatted(list, sort, sorted.statusCode()));
					}
				}
			}
		}
		return wrong;
	}

	/** Searches that accept a missing parameter. */
	public List<String> searchesWithoutRequiredParameter() {
		List<String> unchecked = new ArrayList<>();
		Set<String> searches = searches();
		boolean anyHasParameter = false;
		for (String search : searches) {
			List<String> parameters = parameters(search);
			anyHasParameter |= !parameters.isEmpty();
			for (String missing : parameters) {
				String others = String.join("&",
						parameters.stream().filter(name -> !name.equals(missing)).map(name -> name + "=1").toList());
				for (String query : List.of(others, others + "&" + missing + "=", others + "&" + missing + "x=1")) {
					String response = status(search, query);
					if (!response.startsWith("400 " + missing)) {
						unchecked.add("%s?%s: %s".formatted(search, query, response));
					}
				}
			}
		}
		if (!searches.isEmpty() && !anyHasParameter) {
			unchecked.add("no link of a search names a parameter: nothing was tried");
		}
		return unchecked;
	}

	private boolean isRefused(String method, String path) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest(service.getServletContext(), method, path);
		request.addHeader("Accept", "application/xml");
		request.setContentType("application/json");
		request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, service);
		ServletRequestPathUtils.parseAndCache(request);
		try {
			for (HandlerMapping mapping : service.getBeansOfType(HandlerMapping.class)
				.values()
				.stream()
				.sorted(AnnotationAwareOrderComparator.INSTANCE)
				.toList()) {
				HandlerExecutionChain chain = mapping.getHandler(request);
				if (chain != null) {
					for (HandlerInterceptor interceptor : chain.getInterceptorList()) {
						interceptor.preHandle(request, new MockHttpServletResponse(), chain.getHandler());
					}
					return false;
				}
			}
		}
		catch (HttpMediaTypeNotAcceptableException refused) {
			return true;
		}
		return false;
	}

	private Set<String> reads() {
		Set<String> reads = new TreeSet<>();
		Endpoints.of(service)
			.stream()
			.filter(endpoint -> endpoint.startsWith("GET ") && !endpoint.contains("/actuator")
					&& !endpoint.contains("/v3/api-docs"))
			.forEach(endpoint -> reads.add(filled(endpoint.substring(4))));
		return reads;
	}

	private Set<String> readsAndLists() {
		Set<String> paths = reads();
		lists().forEach(list -> paths.addAll(List.of(list, with(list, "page=999"))));
		return paths;
	}

	private Set<String> searches() {
		Set<String> searches = new TreeSet<>(reads());
		searches.removeIf(path -> !path.contains("/search/"));
		return searches;
	}

	/** Returns the lists, and the searches with a value for each parameter. */
	private Set<String> lists() {
		Set<String> lists = new TreeSet<>();
		reads().stream()
			.filter(path -> !path.contains("/search/") && send("GET", path, "*/*").body().contains("\"totalElements\""))
			.forEach(lists::add);
		searches().forEach(search -> lists.add(search + "?" + String.join("&",
				parameters(search).stream().map(name -> name + "=" + VALUES.getOrDefault(name, "1")).toList())));
		return lists;
	}

	/** Returns the parameters from the template of the search's link; empty without a template. */
	private List<String> parameters(String search) {
		String searches = send("GET", search.substring(0, search.lastIndexOf('/')), "*/*").body();
		Matcher link = Pattern.compile(Pattern.quote(search) + "\\{\\?([^}]*)}").matcher(searches);
		return link.find() ? Stream.of(link.group(1).split(",")).filter(name -> !OF_EVERY_LIST.contains(name)).toList()
				: List.of();
	}

	/** @return the status, and the parameter that a rejection names */
	private String status(String path, String query) {
		HttpResponse<String> response = send("GET", with(path, query), "*/*");
		Matcher field = Pattern.compile("\"field\"\\s*:\\s*\"([^\"]*)\"").matcher(response.body());
		return response.statusCode() + (field.find() ? " " + field.group(1) : "");
	}

	private static String with(String path, String query) {
		return path + (path.contains("?") ? "&" : "?") + query;
	}

	private static String head(HttpResponse<?> response) {
		return response.statusCode() + " "
				+ Stream.of("Content-Type", "ETag", "Location", "Allow").map(response.headers()::allValues).toList();
	}

	private static String filled(String template) {
		return template.replace("/**", "").replaceAll("\\{[^}]+}", "1");
	}

	private HttpResponse<String> send(String method, String path, String accept) {
		URI address = URI
			.create("http://localhost:" + service.getEnvironment().getRequiredProperty("local.server.port") + path);
		try {
			return http.send(HttpRequest.newBuilder(address)
				.method(method, BodyPublishers.noBody())
				.header("Accept", accept)
				.build(), BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException e) {
			throw new IllegalStateException(method + " " + path, e);
		}
	}
}
