package dev.baedal.notification;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dev.baedal.messaging.test.ServiceTest;
import dev.baedal.messaging.test.Workers;
import org.springframework.context.annotation.Import;

/** The notification service, with a controllable channel. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@Import({ NotificationFixture.class, Workers.class })
public @interface NotificationTest {}
