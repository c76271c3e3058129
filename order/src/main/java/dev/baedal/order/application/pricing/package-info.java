/** The prices of a new order, from order's own copy of the menus (M20). */
@NullMarked
package dev.baedal.order.application.pricing;

import org.jspecify.annotations.NullMarked;
