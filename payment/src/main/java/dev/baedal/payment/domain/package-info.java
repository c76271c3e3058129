/** The payment, its states and what happens to it. */
package dev.baedal.payment.domain;
