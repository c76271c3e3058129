/** Placing an order: its coupon, its payment, and what ends it before it is placed (M01, M02). */
package dev.baedal.order.application.placing;
