/** The addresses that a customer keeps for later orders. */
@NullMarked
package dev.baedal.order.application.addresses;

import org.jspecify.annotations.NullMarked;
