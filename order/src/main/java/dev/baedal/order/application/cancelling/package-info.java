/** Cancelling an order: by its customer, an operator or the store's deadline, with the kitchen's claim (M06, M16). */
package dev.baedal.order.application.cancelling;
