package dev.baedal.messaging;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The stable name of an event on the wire ({@code ce_type}): never a Java class name, so that classes may move. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventType {

	/** Name and version, such as {@code OrderPlaced.v1}. */
	String value();

	String topic() default Topics.ORDERS;
}
