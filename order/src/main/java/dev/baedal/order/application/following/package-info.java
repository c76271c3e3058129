/** What the other services report of an order, until it is settled. */
@NullMarked
package dev.baedal.order.application.following;

import org.jspecify.annotations.NullMarked;
