/** Confirming a delivery, for which order closes the order (M11). */
package dev.baedal.delivery.application.confirming;
