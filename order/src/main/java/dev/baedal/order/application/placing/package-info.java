/** Placing an order: its coupon, its payment, and the failures before it is placed (M01, M02). */
@NullMarked
package dev.baedal.order.application.placing;

import org.jspecify.annotations.NullMarked;
