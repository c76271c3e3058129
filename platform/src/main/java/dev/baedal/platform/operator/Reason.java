package dev.baedal.platform.operator;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import dev.baedal.text.FreeText;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotBlank;

/** An operator's reason: never blank, one line of at most 200 characters. */
@JacksonAnnotationsInside
@NotBlank(message = "{field.reason}")
@FreeText(max = 200)
@Constraint(validatedBy = {})
@Target({ ElementType.FIELD, ElementType.PARAMETER })
@Retention(RetentionPolicy.RUNTIME)
public @interface Reason {

	String message() default "{field.reason}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};
}
