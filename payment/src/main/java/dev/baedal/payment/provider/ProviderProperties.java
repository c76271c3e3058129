package dev.baedal.payment.provider;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the simulated provider behaves. The seed's demonstration of the breaker is a delay of 400 ms with a jitter of 250
 * ms (M33).
 *
 * @param delay how long the simulated provider takes for each charge
 * @param jitter the most that is added to the delay, at random
 * @param declineAbove amounts over this many won are declined; when unset, none is
 * @param declineRate share of charges that are declined, 0 to 1
 * @param timeoutRate share of charges that are booked but whose response is lost, 0 to 1
 * @param failRefunds whether every refund fails
 */
@ConfigurationProperties("baedal.payment.provider")
record ProviderProperties(@DefaultValue("0ms") Duration delay, @DefaultValue("0ms") Duration jitter, Long declineAbove,
		@DefaultValue("0") double declineRate, @DefaultValue("0") double timeoutRate,
		@DefaultValue("false") boolean failRefunds) {

	ProviderProperties {
		requireRate("decline-rate", declineRate);
		requireRate("timeout-rate", timeoutRate);
	}

	private static void requireRate(String name, double rate) {
		if (!(rate >= 0 && rate <= 1)) {
			throw new IllegalArgumentException("%s must be from 0 to 1, and is %s".formatted(name, rate));
		}
	}
}
