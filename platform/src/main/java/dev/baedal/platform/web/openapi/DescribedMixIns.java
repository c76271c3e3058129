package dev.baedal.platform.web.openapi;

import io.swagger.v3.core.util.Json;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jackson.JacksonMixinModuleEntries;
import org.springframework.stereotype.Component;
import tools.jackson.databind.annotation.JsonAppend;

/**
 * Applies the mix-ins of the JSON to the API description, whose mappers are others: they read Jackson's annotations,
 * but not appended properties.
 */
@Component
class DescribedMixIns implements OpenApiCustomizer, DisposableBean {

	private final JacksonMixinModuleEntries mixIns;

	DescribedMixIns(JacksonMixinModuleEntries mixIns) {
		this.mixIns = mixIns;
		mixIns.doWithEntry(getClass().getClassLoader(), DescribedMixIns::add);
	}

	/** The mappers are static, and would keep the types of an application that has been closed. */
	@Override
	public void destroy() {
		mixIns.doWithEntry(getClass().getClassLoader(), (type, mixIn) -> add(type, null));
	}

	private static void add(Class<?> type, Class<?> mixIn) {
		Json.mapper().addMixIn(type, mixIn);
		Json31.mapper().addMixIn(type, mixIn);
	}

	@Override
	public void customise(OpenAPI description) {
		mixIns.doWithEntry(getClass().getClassLoader(), (type, mixIn) -> {
			JsonAppend appended = mixIn.getAnnotation(JsonAppend.class);
			if (appended != null) {
				description.getComponents().getSchemas().forEach((name, schema) -> {
					if (name.endsWith(type.getSimpleName())) {
						append(schema, appended);
					}
				});
			}
		});
	}

	private static void append(Schema<?> schema, JsonAppend appended) {
		for (JsonAppend.Prop property : appended.props()) {
			schema.addProperty(property.name(),
					property.type() == boolean.class ? new BooleanSchema() : new StringSchema());
		}
	}
}
