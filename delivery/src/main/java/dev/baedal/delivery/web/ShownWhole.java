package dev.baedal.delivery.web;

import dev.baedal.delivery.application.riding.DeliveryAccess;
import dev.baedal.delivery.domain.Delivery;
import dev.baedal.platform.security.Caller;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.ser.VirtualBeanPropertyWriter;
import tools.jackson.databind.util.Annotations;

/** A field that is null for a caller who may not read the delivery whole, such as a rider who may only pick it (M45). */
class ShownWhole extends VirtualBeanPropertyWriter {

	static final String CUSTOMER_ID = "customerId";
	static final String ADDRESS = "address";
	static final String RIDER_NOTE = "riderNote";

	ShownWhole() {}

	private ShownWhole(BeanPropertyDefinition property, Annotations annotations, JavaType type) {
		super(property, annotations, type);
	}

	@Override
	protected Object value(Object bean, JsonGenerator out, SerializationContext context) {
		Delivery delivery = (Delivery) bean;
		if (!DeliveryAccess.mayReadWhole(Caller.now(), delivery)) {
			return null;
		}
		return switch (getName()) {
			case CUSTOMER_ID -> delivery.getCustomerId();
			case ADDRESS -> delivery.getAddress();
			case RIDER_NOTE -> delivery.getRiderNote();
			default -> throw new IllegalStateException(getName());
		};
	}

	@Override
	public VirtualBeanPropertyWriter withConfig(MapperConfig<?> config, AnnotatedClass owner,
			BeanPropertyDefinition property, JavaType type) {
		return new ShownWhole(property, owner.getAnnotations(), type);
	}
}
