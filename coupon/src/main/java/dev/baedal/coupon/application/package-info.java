/** What can be done in the coupon programme. */
package dev.baedal.coupon.application;
