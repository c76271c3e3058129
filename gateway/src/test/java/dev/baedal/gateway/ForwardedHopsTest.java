package dev.baedal.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardedHopsTest {

	private static final Predicate<InetAddress> PRIVATE_NETWORK = address -> address.getHostAddress().startsWith("10.")
			|| address.getHostAddress().startsWith("fd00:");

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "203.0.113.7 | 203.0.113.7", "203.0.113.7:4711 | 203.0.113.7",
					"1.1.1.1, 203.0.113.7 | 203.0.113.7", "1.1.1.1, 203.0.113.7, 10.0.0.9 | 203.0.113.7",
					"10.0.0.1, 203.0.113.7,10.0.0.9 | 203.0.113.7", "2001:db8::7 | 2001:db8:0:0:0:0:0:7",
					"[2001:db8::7] | 2001:db8:0:0:0:0:0:7", "[2001:db8::7]:4711, fd00::1 | 2001:db8:0:0:0:0:0:7",
					"fe80::7%eth0 | fe80:0:0:0:0:0:0:7", "[fe80::7%25eth0]:80 | fe80:0:0:0:0:0:0:7",
					"::ffff:203.0.113.7 | 203.0.113.7", "[::ffff:203.0.113.7]:1, ::ffff:10.0.0.1 | 203.0.113.7",
					"\"203.0.113.7\" | 203.0.113.7" })
	void callerIsNearestUntrustedHop(String written, String caller) {
		assertThat(ForwardedHops.inXForwardedFor(List.of(written)).caller(PRIVATE_NETWORK).address().getHostAddress())
			.isEqualTo(caller);
	}

	@Test
	void readsHeadersInOrder() {
		assertThat(ForwardedHops.inXForwardedFor(List.of("1.1.1.1", "203.0.113.7, 10.0.0.1"))
			.caller(PRIVATE_NETWORK)
			.text()).isEqualTo("203.0.113.7");
	}

	@Test
	void farthestHopIsCallerWhenAllAreTrusted() {
		assertThat(ForwardedHops.inXForwardedFor(List.of("10.1.1.1, 10.0.0.1")).caller(PRIVATE_NETWORK).text())
			.isEqualTo("10.1.1.1");
	}

	/** No trusted proxy vouches for the elements before it. */
	@ParameterizedTest
	@ValueSource(strings = { "1.1.1.1, unknown", "1.1.1.1, _hidden", "1.1.1.1, localhost", "1.1.1.1, 999.1.1.1",
			"1.1.1.1, ", "1.1.1.1, 1.2.3", "a:b:c", "1.1.1.1, 2001:db8::7::1", "1.1.1.1, [", "" })
	void stopsAtElementWithoutAddress(String written) {
		assertThat(ForwardedHops.inXForwardedFor(List.of(written)).caller(PRIVATE_NETWORK)).isNull();
		assertThat(ForwardedHops.inXForwardedFor(List.of(written + ", 10.0.0.1")).caller(PRIVATE_NETWORK).text())
			.isEqualTo("10.0.0.1");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "for=203.0.113.7 | 203.0.113.7",
			"For=\"203.0.113.7:80\";proto=https | 203.0.113.7",
			"for=1.1.1.1;host=\"a,b\", proto=https;for=\"[2001:db8::7]:80\", for=10.0.0.1 | 2001:db8:0:0:0:0:0:7" })
	void readsForwardedHeader(String written, String caller) {
		assertThat(ForwardedHops.inForwarded(List.of(written)).caller(PRIVATE_NETWORK).address().getHostAddress())
			.isEqualTo(caller);
	}

	@ParameterizedTest
	@ValueSource(strings = { "for=unknown", "for=\"_gazonk\"", "proto=https", "host=\"for=1.1.1.1\"", "" })
	void forwardedWithoutAddressNamesNoCaller(String written) {
		assertThat(ForwardedHops.inForwarded(List.of(written)).caller(PRIVATE_NETWORK)).isNull();
	}
}
