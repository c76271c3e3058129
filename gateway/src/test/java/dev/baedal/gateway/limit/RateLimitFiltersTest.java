package dev.baedal.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

class RateLimitFiltersTest {

	@Test
	void countsIpv6NetworkAsOneAddress() throws UnknownHostException {
		assertThat(address("2001:db8:1:2::1")).isEqualTo(address("2001:db8:1:2:ffff::9"))
			.isNotEqualTo(address("2001:db8:1:3::1"));
		assertThat(address("192.0.2.1")).isNotEqualTo(address("192.0.2.2"));
	}

	/** Waiting refusals use memory, so their number is limited. */
	@Test
	void delaysRefusalUnlessTooManyWait() {
		RateLimitFilters limits = limits(Duration.ofDays(1));
		request(limits).block();

		for (int i = 0; i < RateLimitFilters.MAX_WAITING; i++) {
			Disposable waiting = request(limits).subscribe();
			assertThat(waiting.isDisposed()).isFalse();
		}

		assertThatThrownBy(() -> request(limits).block()).isInstanceOf(RateLimited.class);
	}

	/** A caller that disconnects makes room for another. */
	@Test
	void dropsRefusalOfDisconnectedCaller() {
		RateLimitFilters limits = limits(Duration.ofDays(1));
		request(limits).block();

		for (int i = 0; i <= RateLimitFilters.MAX_WAITING; i++) {
			Disposable waiting = request(limits).subscribe();
			assertThat(waiting.isDisposed()).isFalse();
			waiting.dispose();
		}
	}

	private static RateLimitFilters limits(Duration refuseAfter) {
		RateLimitProperties.Rate one = new RateLimitProperties.Rate(1, Duration.ofDays(1));
		return new RateLimitFilters(new RateLimitProperties(true, null, refuseAfter, one, one, one, one, one),
				Buckets.ofThisReplica(), new SimpleMeterRegistry());
	}

	private static Mono<Void> request(RateLimitFilters limits) {
		return limits.ofAddresses()
			.filter(MockServerWebExchange.from(MockServerHttpRequest.get("/menus")), taken -> Mono.empty());
	}

	private static String address(String address) throws UnknownHostException {
		return RateLimitFilters.address(new InetSocketAddress(InetAddress.getByName(address), 1));
	}
}
