/** The wait of a delivery for its coupon (M19). */
package dev.baedal.delivery.application.gating;
