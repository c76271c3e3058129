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

class LimitsTest {

	@Test
	void aHouseholdIsOneAddress() throws UnknownHostException {
		assertThat(address("2001:db8:1:2::1")).isEqualTo(address("2001:db8:1:2:ffff::9"))
			.isNotEqualTo(address("2001:db8:1:3::1"));
		assertThat(address("192.0.2.1")).isNotEqualTo(address("192.0.2.2"));
	}

	/** Whoever floods waits; so many that memory is the limit do not. */
	@Test
	void aRefusalIsLateUnlessTooManyWaitForTheirs() {
		Limits limits = limits(Duration.ofDays(1));
		ask(limits).block();

		for (int i = 0; i < Limits.MOST_WAITING; i++) {
			Disposable late = ask(limits).subscribe();
			assertThat(late.isDisposed()).isFalse();
		}

		assertThatThrownBy(() -> ask(limits).block()).isInstanceOf(TooMany.class);
	}

	/** Who hangs up while waiting makes room. */
	@Test
	void aRefusalThatNobodyWaitsForIsForgotten() {
		Limits limits = limits(Duration.ofDays(1));
		ask(limits).block();

		for (int i = 0; i <= Limits.MOST_WAITING; i++) {
			Disposable late = ask(limits).subscribe();
			assertThat(late.isDisposed()).isFalse();
			late.dispose();
		}
	}

	private static Limits limits(Duration refuseAfter) {
		LimitProperties.Rate one = new LimitProperties.Rate(1, Duration.ofDays(1));
		return new Limits(new LimitProperties(true, null, refuseAfter, one, one, one, one), Buckets.ofThisReplica(),
				new SimpleMeterRegistry());
	}

	private static Mono<Void> ask(Limits limits) {
		return limits.ofAddresses()
			.filter(MockServerWebExchange.from(MockServerHttpRequest.get("/menus")), taken -> Mono.empty());
	}

	private static String address(String address) throws UnknownHostException {
		return Limits.address(new InetSocketAddress(InetAddress.getByName(address), 1));
	}
}
