/** The order, its state machine and its events. */
@NullMarked
package dev.baedal.order.domain;

import org.jspecify.annotations.NullMarked;
