package dev.baedal.store.web;

import java.time.Clock;
import java.time.Instant;

import dev.baedal.store.domain.Store;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.ser.VirtualBeanPropertyWriter;
import tools.jackson.databind.util.Annotations;

/** A field of a store that the present time decides, since a pause ends by itself, and hours begin and end. */
class OpenNow extends VirtualBeanPropertyWriter {

	static final String OPEN_NOW = "openNow";
	static final String OPENS_AT = "opensAt";
	static final String ORDERS_UNTIL = "ordersUntil";

	OpenNow() {}

	private OpenNow(BeanPropertyDefinition property, Annotations annotations, JavaType type) {
		super(property, annotations, type);
	}

	@Override
	protected Object value(Object bean, JsonGenerator out, SerializationContext context) {
		Store store = (Store) bean;
		Instant now = clock().instant();
		return switch (getName()) {
			case OPEN_NOW -> store.isOpenAt(now);
			case OPENS_AT -> store.opensAt(now);
			case ORDERS_UNTIL -> store.availability().closesAt(now).orElse(null);
			default -> throw new IllegalStateException(getName());
		};
	}

	/** Jackson creates this object itself, so the service's clock comes with the request. */
	private static Clock clock() {
		HttpServletRequest request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
			.getRequest();
		return RequestContextUtils.findWebApplicationContext(request).getBean(Clock.class);
	}

	@Override
	public VirtualBeanPropertyWriter withConfig(MapperConfig<?> config, AnnotatedClass owner,
			BeanPropertyDefinition property, JavaType type) {
		return new OpenNow(property, owner.getAnnotations(), type);
	}
}
