package dev.baedal.messaging.test;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/** The URLs of all lists and searches of a service, from its own links, so that a new list is included. */
public final class Listings {

	private static final Set<String> PAGING = Set.of("page", "size", "sort", "projection");

	private Listings() {}

	/**
	 * Returns the collections and their searches.
	 *
	 * @param values for the parameters of the searches, by name
	 * @throws IllegalArgumentException if a search has a parameter without a value
	 */
	public static List<String> of(HttpApi api, Map<String, String> values) {
		return api.get("/")
			.body()
			.get("_links")
			.properties()
			.stream()
			.filter(link -> !link.getKey().equals("profile"))
			.map(link -> path(link.getValue()).replaceAll("\\{.*", ""))
			.flatMap(collection -> Stream.concat(Stream.of(collection), searches(api, collection, values)))
			.toList();
	}

	private static Stream<String> searches(HttpApi api, String collection, Map<String, String> values) {
		HttpApi.Reply searches = api.get(collection + "/search");
		if (searches.status() == 404) {
			return Stream.of();
		}
		return searches.body()
			.get("_links")
			.properties()
			.stream()
			.filter(link -> !link.getKey().equals("self"))
			.map(link -> filled(path(link.getValue()), values));
	}

	private static String filled(String template, Map<String, String> values) {
		int parameters = template.indexOf("{?");
		return parameters < 0 ? template
				: template.substring(0, parameters) + Arrays
					.stream(template.substring(parameters + 2, template.indexOf('}', parameters)).split(","))
					.map(name -> name.replace("*", ""))
					.filter(name -> !PAGING.contains(name))
					.map(name -> name + "=" + value(name, template, values))
					.collect(Collectors.joining("&", "?", ""));
	}

	private static String value(String name, String template, Map<String, String> values) {
		if (!values.containsKey(name)) {
			throw new IllegalArgumentException("no value for %s of %s".formatted(name, template));
		}
		return values.get(name);
	}

	private static String path(JsonNode link) {
		return link.get("href").asString().replaceFirst("^https?://[^/]+", "");
	}
}
