package dev.baedal.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitFilterTest {

	@Test
	void aHouseholdIsOneAddress() {
		assertThat(RateLimitFilter.household("2001:db8:1:2::1"))
			.isEqualTo(RateLimitFilter.household("[2001:db8:1:2:ffff::9]:4711"))
			.isEqualTo(RateLimitFilter.household("2001:db8:1:2::7%eth0"))
			.isNotEqualTo(RateLimitFilter.household("2001:db8:1:3::1"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "192.0.2.1", "192.0.2.1:4711", "::ffff:192.0.2.1", "[::ffff:192.0.2.1]:1" })
	void anAddressIsTheSameHoweverItIsWritten(String written) {
		assertThat(RateLimitFilter.household(written)).isEqualTo("192.0.2.1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "unknown", "localhost", "a:b:c:", "999.999.999.999x" })
	void whatIsNoAddressIsItself(String written) {
		assertThat(RateLimitFilter.household(written)).isEqualTo(written);
	}
}
