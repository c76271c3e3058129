/** The use cases of orders. No transaction spans a call to another service. */
@NullMarked
package dev.baedal.order.application;

import org.jspecify.annotations.NullMarked;
