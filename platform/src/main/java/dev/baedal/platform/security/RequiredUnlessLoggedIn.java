package dev.baedal.platform.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.springframework.util.StringUtils;

/** Requires a non-blank person, unless the caller's token names one. */
@Constraint(validatedBy = RequiredUnlessLoggedIn.Check.class)
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiredUnlessLoggedIn {

	String message();

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	class Check implements ConstraintValidator<RequiredUnlessLoggedIn, String> {

		@Override
		public boolean isValid(String name, ConstraintValidatorContext context) {
			return StringUtils.hasText(name) || !Caller.now().trusted();
		}
	}
}
