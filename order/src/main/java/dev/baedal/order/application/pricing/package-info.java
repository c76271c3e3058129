/** The prices of a new order, from order's own copy of the menus (M20). */
package dev.baedal.order.application.pricing;
