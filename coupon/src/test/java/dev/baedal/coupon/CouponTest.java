package dev.baedal.coupon;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dev.baedal.messaging.test.ServiceTest;
import org.springframework.context.annotation.Import;

/** The coupon service, with the events of other services. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@Import(CouponFixture.class)
@interface CouponTest {}
