/** The wait of a delivery for its coupon (M19). */
@NullMarked
package dev.baedal.delivery.application.gating;

import org.jspecify.annotations.NullMarked;
