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
 * Text that people type, in the body of a request: it is read as {@link TypedText#normal} has it, and refused where that
 * still has a character that no text may have, or is too long.
 */
@JacksonAnnotationsInside
@JsonDeserialize(using = FreeTextDeserializer.class)
@Constraint(validatedBy = FreeTextValidator.class)
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface FreeText {

	/** A column holds at most so many UTF-16 code units for each character that people count. */
	int UNITS = 2;

	/** Characters as people count them; what is stored has at most {@link #UNITS} times as many UTF-16 code units. */
	int max();

	/** Whether a blank is refused here; otherwise it counts as absent, which other constraints may refuse. */
	boolean blankRefused() default false;

	/** What is said of a blank that is refused. */
	String message() default "must not be blank";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};
}
