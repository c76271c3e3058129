package dev.baedal.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

import org.junit.jupiter.api.Test;

class LimitsTest {

	@Test
	void aHouseholdIsOneAddress() throws UnknownHostException {
		assertThat(address("2001:db8:1:2::1")).isEqualTo(address("2001:db8:1:2:ffff::9")).isNotEqualTo(address("2001:db8:1:3::1"));
		assertThat(address("192.0.2.1")).isNotEqualTo(address("192.0.2.2"));
	}

	private static String address(String address) throws UnknownHostException {
		return Limits.address(new InetSocketAddress(InetAddress.getByName(address), 1));
	}
}
