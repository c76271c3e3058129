/** Payments: taken once per order before it is placed, and given back when it ends early. */
package dev.baedal.payment;
