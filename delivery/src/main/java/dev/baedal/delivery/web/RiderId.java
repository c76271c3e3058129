package dev.baedal.delivery.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dev.baedal.platform.security.NamedOrLoggedIn;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A rider's name, where no token says it: never blank, at most 64 characters of one line. */
@NamedOrLoggedIn(message = "must name the rider")
@Size(max = 64, message = "must have at most 64 characters")
@Pattern(regexp = "\\P{Cntrl}*", message = "must have no control characters")
@Constraint(validatedBy = {})
@Target({ ElementType.FIELD, ElementType.PARAMETER })
@Retention(RetentionPolicy.RUNTIME)
@interface RiderId {

	String message() default "must name the rider";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};
}
