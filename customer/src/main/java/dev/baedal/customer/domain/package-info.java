/** The page of an order, its parts, and the table of each event's changes to it. */
@NullMarked
package dev.baedal.customer.domain;

import org.jspecify.annotations.NullMarked;
