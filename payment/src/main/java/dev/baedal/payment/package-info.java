/** Payments: taken once per order before it is placed, and refunded when the order ends early. */
package dev.baedal.payment;
