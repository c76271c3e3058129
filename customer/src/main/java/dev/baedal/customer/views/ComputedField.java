package dev.baedal.customer.views;

import dev.baedal.customer.domain.MyPage;
import dev.baedal.customer.domain.PageContent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.ser.VirtualBeanPropertyWriter;
import tools.jackson.databind.util.Annotations;

/** A field of MyPage that is computed from its content. */
class ComputedField extends VirtualBeanPropertyWriter {

	static final String STATUS = "status";
	static final String STATUS_LABEL = "statusLabel";
	static final String PROGRESS = "progress";
	static final String CANCEL_PENDING = "cancelPending";
	static final String PAYMENT_LABEL = "paymentLabel";
	static final String COOKING_LABEL = "cookingLabel";
	static final String DELIVERY_LABEL = "deliveryLabel";
	static final String COUPON_LABEL = "couponLabel";

	ComputedField() {}

	private ComputedField(BeanPropertyDefinition property, Annotations annotations, JavaType type) {
		super(property, annotations, type);
	}

	@Override
	protected Object value(Object bean, JsonGenerator out, SerializationContext context) {
		PageContent page = ((MyPage) bean).getContent();
		return switch (getName()) {
			case STATUS -> PageLabels.status(page);
			case STATUS_LABEL -> PageLabels.statusLabel(page);
			case PROGRESS -> page.status() == null ? null : page.status().name();
			case CANCEL_PENDING -> page.awaitsCancelDecision();
			case PAYMENT_LABEL -> PageLabels.label(page.payment());
			case COOKING_LABEL -> PageLabels.label(page.cooking());
			case DELIVERY_LABEL -> PageLabels.label(page.delivery());
			case COUPON_LABEL -> PageLabels.label(page.coupon());
			default -> throw new IllegalStateException(getName());
		};
	}

	@Override
	public VirtualBeanPropertyWriter withConfig(MapperConfig<?> config, AnnotatedClass owner,
			BeanPropertyDefinition property, JavaType type) {
		return new ComputedField(property, owner.getAnnotations(), type);
	}
}
