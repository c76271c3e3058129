/** What the other services report of an order, until it is settled. */
package dev.baedal.order.application.following;
