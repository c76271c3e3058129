package dev.baedal.platform.operator;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dev.baedal.platform.text.OneLine;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an operator does it: never blank, at most 200 characters of one line. */
@NotBlank(message = "must say why")
@Size(max = 200, message = "must have at most 200 characters")
@OneLine
@Constraint(validatedBy = {})
@Target({ ElementType.FIELD, ElementType.PARAMETER })
@Retention(RetentionPolicy.RUNTIME)
public @interface Reason {

	String message() default "must say why";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};
}
