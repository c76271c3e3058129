package dev.baedal.platform.security;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.springframework.data.rest.core.mapping.ResourceMappings;
import org.springframework.data.rest.core.mapping.ResourceMetadata;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * All endpoints of a running service, from its mappings. Those of Data REST, which are reads only, are listed for each
 * repository.
 */
final class Endpoints {

	private static final String REPOSITORY = "/{repository}";

	private Endpoints() {}

	static Set<String> of(WebApplicationContext service) {
		Set<String> endpoints = new TreeSet<>();
		service.getBeansOfType(HandlerMapping.class)
			.values()
			.stream()
			.flatMap(Endpoints::flat)
			.filter(RequestMappingInfoHandlerMapping.class::isInstance)
			.flatMap(mapping -> ((RequestMappingInfoHandlerMapping) mapping).getHandlerMethods().keySet().stream())
			.flatMap(Endpoints::lines)
			.filter(endpoint -> !endpoint.contains(REPOSITORY) && !endpoint.endsWith(" /error"))
			.forEach(endpoints::add);
		service.getBeanProvider(ResourceMappings.class)
			.stream()
			.flatMap(ResourceMappings::stream)
			.filter(ResourceMetadata::isExported)
			.forEach(repository -> add(repository, service.getBean(ResourceMappings.class), endpoints));
		return endpoints;
	}

	private static void add(ResourceMetadata repository, ResourceMappings mappings, Set<String> endpoints) {
		String path = "GET " + repository.getPath();
		endpoints.add(path);
		endpoints.add(path + "/{id}");
		endpoints.add("GET /profile" + repository.getPath());
		if (repository.getSearchResourceMappings().isExported()) {
			endpoints.add(path + "/search");
			mappings.getSearchResourceMappings(repository.getDomainType())
				.forEach(search -> endpoints.add(path + "/search" + search.getPath()));
		}
	}

	/** Unwraps the mapping of Data REST, which delegates to its own mappings. */
	private static Stream<HandlerMapping> flat(HandlerMapping mapping) {
		if (mapping instanceof Iterable<?> several) {
			Stream.Builder<HandlerMapping> all = Stream.builder();
			several.forEach(one -> all.add((HandlerMapping) one));
			return all.build();
		}
		return Stream.of(mapping);
	}

	private static Stream<String> lines(RequestMappingInfo info) {
		Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
		return info.getPatternValues()
			.stream()
			.flatMap(path -> methods.isEmpty() ? Stream.of("GET " + path)
					: methods.stream()
						.filter(method -> method != RequestMethod.HEAD && method != RequestMethod.OPTIONS)
						.map(method -> method + " " + (path.isEmpty() ? "/" : path)));
	}
}
