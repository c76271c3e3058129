package dev.baedal.platform.web.openapi;

import java.util.Arrays;

import dev.baedal.text.FreeText;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.oas.models.media.Schema;
import org.springdoc.core.customizers.PropertyCustomizer;
import org.springframework.stereotype.Component;

/**
 * Adds the maximum length of a {@link FreeText} to the API description, which reads only Bean Validation's own
 * annotations.
 */
@Component
class DescribedText implements PropertyCustomizer {

	@Override
	@SuppressWarnings("rawtypes")
	public Schema customize(Schema property, AnnotatedType type) {
		if (property != null && type.getCtxAnnotations() != null) {
			Arrays.stream(type.getCtxAnnotations())
				.filter(FreeText.class::isInstance)
				.forEach(rule -> property.setMaxLength(((FreeText) rule).max()));
		}
		return property;
	}
}
