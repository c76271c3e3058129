package dev.baedal.platform.web.datarest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the entity of a controller's resources, where Data REST cannot derive it: lists sort by its fields, and its
 * version is the ETag.
 */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
public @interface Represents {

	Class<?> value();
}
