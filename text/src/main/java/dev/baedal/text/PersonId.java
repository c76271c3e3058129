package dev.baedal.text;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import tools.jackson.databind.annotation.JsonDeserialize;

/** A person's id in the body of a request, normalised and validated by {@link PersonIds}. */
@JacksonAnnotationsInside
@JsonDeserialize(using = PersonIds.Deserializer.class)
@Constraint(validatedBy = PersonIds.Validator.class)
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface PersonId {

	String message() default "{text.NO_ID}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};
}
