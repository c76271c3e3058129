package dev.baedal.platform.text;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;

/** Text without control characters, and without halves of characters: those cannot be written to an event as they are. */
@Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*", message = "must have no control characters")
@Constraint(validatedBy = {})
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface OneLine {

	String message() default "must have no control characters";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};
}
