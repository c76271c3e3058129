/** A total is shown before an order, and an order that names it is held to it. */
@NullMarked
package dev.baedal.order.application.quoting;

import org.jspecify.annotations.NullMarked;
