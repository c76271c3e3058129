package dev.baedal.platform.web.datarest;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.data.rest.core.mapping.MethodResourceMapping;
import org.springframework.data.rest.core.mapping.ResourceMappings;
import org.springframework.data.rest.core.mapping.ResourceMetadata;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Finds the entity and the search that a request is about. */
@Component
public class ExposedResources {

	private static final String OPERATOR = "operator";

	private final ObjectProvider<ResourceMappings> mappings;

	ExposedResources(ObjectProvider<ResourceMappings> mappings) {
		this.mappings = mappings;
	}

	/** @return the entity that the handler names, or else the one whose repository the path begins with */
	public Optional<Class<?>> entity(HttpServletRequest request, HandlerMethod handler) {
		Represents named = handler.getMethodAnnotation(Represents.class);
		if (named == null) {
			named = AnnotationUtils.findAnnotation(handler.getBeanType(), Represents.class);
		}
		return named != null ? Optional.of(named.value()) : repository(request).map(ResourceMetadata::getDomainType);
	}

	/** @return the path segment after the repository, the id; empty if there is none */
	public String id(HttpServletRequest request) {
		return segment(request, 1);
	}

	/** @return empty if the request is no search */
	Optional<MethodResourceMapping> search(HttpServletRequest request) {
		return variable(request, "search")
			.flatMap(search -> repository(request).flatMap(repository -> mappings.getObject()
				.getSearchResourceMappings(repository.getDomainType())
				.getExportedMappings()
				.filter(exported -> exported.getPath().toString().equals("/" + search))
				.findFirst()));
	}

	private Optional<ResourceMetadata> repository(HttpServletRequest request) {
		String first = segment(request, 0);
		return mappings.stream()
			.flatMap(ResourceMappings::stream)
			.filter(metadata -> metadata.isExported() && metadata.getPath().toString().equals("/" + first))
			.findFirst();
	}

	/**
	 * Returns a decoded segment of the path, not counting the one that an operator's commands begin with.
	 *
	 * @return empty if there is none
	 */
	private static String segment(HttpServletRequest request, int index) {
		List<String> segments = ServletRequestPathUtils.getParsedRequestPath(request)
			.pathWithinApplication()
			.elements()
			.stream()
			.filter(PathContainer.PathSegment.class::isInstance)
			.map(element -> ((PathContainer.PathSegment) element).valueToMatch())
			.toList();
		int skipped = segments.size() > 1 && segments.get(0).equals(OPERATOR) ? 1 : 0;
		return segments.size() > index + skipped ? segments.get(index + skipped) : "";
	}

	private static Optional<String> variable(HttpServletRequest request, String name) {
		return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
				? Optional.ofNullable((String) variables.get(name))
				: Optional.empty();
	}
}
