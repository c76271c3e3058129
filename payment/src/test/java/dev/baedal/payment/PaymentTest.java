package dev.baedal.payment;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dev.baedal.messaging.test.ServiceTest;
import dev.baedal.messaging.test.Workers;
import org.springframework.context.annotation.Import;

/** The payment service, with a provider that a test controls. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@Import({ PaymentFixture.class, Workers.class })
@interface PaymentTest {}
