/** The payment, its state machine and its events. */
package dev.baedal.payment.domain;
