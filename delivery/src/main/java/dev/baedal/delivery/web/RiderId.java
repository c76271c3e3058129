package dev.baedal.delivery.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import dev.baedal.platform.security.RequiredUnlessLoggedIn;
import dev.baedal.text.PersonId;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/** A rider's id in a request, needed where no token names the rider; never blank. */
@JacksonAnnotationsInside
@RequiredUnlessLoggedIn(message = "{field.rider}")
@PersonId
@Constraint(validatedBy = {})
@Target({ ElementType.FIELD, ElementType.PARAMETER })
@Retention(RetentionPolicy.RUNTIME)
@interface RiderId {

	String message() default "{field.rider}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};
}
