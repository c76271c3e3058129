package dev.baedal.messaging.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Marks a subclass of a service test that repeats it on a server with MySQL's protocol. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ActiveProfiles("mysql")
@ContextConfiguration(initializers = MariaDbPlatform.class, inheritInitializers = false)
@Tag("mariadb")
public @interface OnMariaDb {}
