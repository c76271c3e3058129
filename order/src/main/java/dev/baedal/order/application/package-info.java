/** The use cases of orders. No transaction spans a call to another service. */
package dev.baedal.order.application;
