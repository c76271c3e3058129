/** The order, its states and what happens to it. */
package dev.baedal.order.domain;
