/** Use cases of the coupon programme. */
package dev.baedal.coupon.application;
