/** The payment, its state machine and its events. */
@NullMarked
package dev.baedal.payment.domain;

import org.jspecify.annotations.NullMarked;
