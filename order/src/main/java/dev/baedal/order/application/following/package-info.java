/** Following an order by the events of the other services, until it is settled. */
@NullMarked
package dev.baedal.order.application.following;

import org.jspecify.annotations.NullMarked;
