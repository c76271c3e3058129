/** What can be done with orders. No transaction spans a call to another service. */
package dev.baedal.order.application;
