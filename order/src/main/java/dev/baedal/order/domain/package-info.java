/** The order, its state machine and its events. */
package dev.baedal.order.domain;
