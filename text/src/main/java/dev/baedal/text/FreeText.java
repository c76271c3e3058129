package dev.baedal.text;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * Typed text in the body of a request. Normalised by {@link TextNormaliser#normal}; rejected if the result is too long, or
 * still has a character that no text may have.
 */
@JacksonAnnotationsInside
@JsonDeserialize(using = FreeTextDeserializer.class)
@Constraint(validatedBy = FreeTextValidator.class)
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface FreeText {

	/** Maximum number of UTF-16 code units that a column holds for each counted character. */
	int UNITS = 2;

	/**
	 * Maximum number of characters as people count them; the stored text has at most {@link #UNITS} times as many
	 * UTF-16 code units.
	 */
	int max();

	/** Whether a blank text is rejected; otherwise it counts as absent, which other constraints may reject. */
	boolean blankRefused() default false;

	/** The message for a rejected blank text. */
	String message() default "{text.blank}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};
}
