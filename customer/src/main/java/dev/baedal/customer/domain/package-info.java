/** The page of an order, its parts, and the one table of what each event changes in it. */
package dev.baedal.customer.domain;
