/** The default payment provider: simulated, with a ledger of its own that can be audited. */
package dev.baedal.payment.provider;
