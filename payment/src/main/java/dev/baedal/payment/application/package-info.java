/** What can be done with payments. No transaction spans a call to the provider. */
package dev.baedal.payment.application;
