package dev.baedal.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitFilterTest {

	@Test
	void countsIpv6NetworkAsOneAddress() {
		assertThat(RateLimitFilter.network("2001:db8:1:2::1"))
			.isEqualTo(RateLimitFilter.network("[2001:db8:1:2:ffff::9]:4711"))
			.isEqualTo(RateLimitFilter.network("2001:db8:1:2::7%eth0"))
			.isNotEqualTo(RateLimitFilter.network("2001:db8:1:3::1"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "192.0.2.1", "192.0.2.1:4711", "::ffff:192.0.2.1", "[::ffff:192.0.2.1]:1" })
	void normalizesAddress(String written) {
		assertThat(RateLimitFilter.network(written)).isEqualTo("192.0.2.1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "unknown", "localhost", "a:b:c:", "999.999.999.999x" })
	void keepsTextThatIsNoAddress(String written) {
		assertThat(RateLimitFilter.network(written)).isEqualTo(written);
	}
}
