package dev.baedal.platform.text;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * By what a person is known: also part of paths and links, so it has none of the characters that mean something there.
 * One with a percent sign once broke the list of all members.
 */
@Size(max = PersonId.LONGEST, message = "must have at most 64 characters")
@Pattern(regexp = PersonId.PATTERN, message = PersonId.MESSAGE)
@Constraint(validatedBy = {})
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface PersonId {

	int LONGEST = 64;

	/** Blank is left to whoever says what is missing. */
	String PATTERN = "[\\p{L}\\p{M}\\p{N} ._@+-]*";

	String MESSAGE = "must be of letters, digits, spaces and . _ @ + -";

	String message() default MESSAGE;

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};
}
