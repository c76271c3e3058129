/** The page of an order, its parts, and the table of each event's changes to it. */
package dev.baedal.customer.domain;
