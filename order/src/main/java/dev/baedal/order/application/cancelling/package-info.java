/** Cancelling an order: by its customer, an operator or the store's deadline, with the kitchen's claim (M06, M16). */
@NullMarked
package dev.baedal.order.application.cancelling;

import org.jspecify.annotations.NullMarked;
