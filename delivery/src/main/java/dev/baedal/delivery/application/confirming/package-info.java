/** Confirming a delivery, for which order closes the order (M11). */
@NullMarked
package dev.baedal.delivery.application.confirming;

import org.jspecify.annotations.NullMarked;
