package dev.baedal.platform.security.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import feign.Capability;
import feign.Client;
import feign.Request;
import feign.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;

/** How a service requests, keeps and renews its own token. */
class ServiceTokensTest {

	private static final Duration LIFE = Duration.ofMinutes(10);

	private Instant now = Instant.parse("2025-01-01T00:00:00Z");
	private boolean away;
	private int given;
	private final ServiceTokens tokens = new ServiceTokens(this::give, new Ticking());

	@Test
	void isRequestedOnce() {
		assertThat(tokens.token()).isEqualTo("token-1");
		assertThat(tokens.token()).isEqualTo("token-1");
	}

	@Test
	void isRenewedAtHalfOfItsLifetime() {
		tokens.token();
		pass(Duration.ofMinutes(6));

		assertThat(tokens.token()).isEqualTo("token-2");
	}

	@Test
	void isUsedUntilItsExpiryWhileTheIssuerIsUnavailable() {
		tokens.token();
		away = true;
		pass(Duration.ofMinutes(9));

		assertThat(tokens.token()).isEqualTo("token-1");
		pass(Duration.ofMinutes(1));
		assertThatThrownBy(tokens::token).isInstanceOf(NoServiceToken.class);
		away = false;
		assertThat(tokens.token()).isEqualTo("token-2");
	}

	@Test
	void requestsANewTokenAfterARejection() {
		tokens.token();
		pass(Duration.ofSeconds(5));

		assertThat(tokens.replacementFor("token-1")).isEqualTo("token-2");
		assertThat(tokens.replacementFor("token-1")).as("another thread's refusal").isEqualTo("token-2");
		assertThat(tokens.replacementFor("token-2")).as("one that is new").isEqualTo("token-2");
		assertThat(tokens.token()).isEqualTo("token-2");
		assertThat(given).isEqualTo(2);
	}

	@Test
	void keepsTheRejectedTokenIfTheIssuerReturnsNoOther() {
		tokens.token();
		pass(Duration.ofSeconds(5));
		away = true;

		assertThat(tokens.replacementFor("token-1")).isEqualTo("token-1");
		assertThat(tokens.token()).isEqualTo("token-1");
	}

	/** Without sharing, the callers would fail after one, two, … eight time-outs. */
	@Test
	void waitingCallersShareTheFailureOfAHangingIssuer() {
		CountDownLatch timeOut = new CountDownLatch(1);
		AtomicInteger requests = new AtomicInteger();
		ServiceTokens hanging = new ServiceTokens(() -> {
			requests.incrementAndGet();
			await(timeOut);
			throw new IllegalStateException("timed out");
		}, new Ticking());
		List<Throwable> refused = new CopyOnWriteArrayList<>();
		List<Thread> callers = IntStream.range(0, 8)
			.mapToObj(i -> new Thread(() -> refused.add(catchThrowable(hanging::token))))
			.toList();

		callers.forEach(Thread::start);
		Awaitility.await().until(() -> callers.stream().allMatch(caller -> caller.getState() == Thread.State.WAITING));
		timeOut.countDown();

		Awaitility.await().until(() -> refused.size() == 8);
		assertThat(refused).allSatisfy(refusal -> assertThat(refusal).isInstanceOf(NoServiceToken.class));
		assertThat(requests).hasValue(1);
		assertThatThrownBy(hanging::token).isInstanceOf(NoServiceToken.class);
		assertThat(requests).as("the next caller requests again").hasValue(2);
	}

	@Test
	void retriesARejectedCallOnceWithANewToken() throws Exception {
		List<String> sent = new ArrayList<>();
		Client called = enriched((request, options) -> {
			sent.add(request.headers().get("Authorization").toString());
			return Response.builder().request(request).status(sent.size() == 1 ? 401 : 200).build();
		});
		Request call = Request.create(Request.HttpMethod.POST, "http://payment",
				Map.of("Authorization", List.of("Bearer " + tokens.token())), Request.Body.empty(), null);
		pass(Duration.ofSeconds(5));

		assertThat(called.execute(call, new Request.Options()).status()).isEqualTo(200);
		assertThat(sent).containsExactly("[Bearer token-1]", "[Bearer token-2]");
	}

	@Test
	void returnsTheSecondRejection() throws Exception {
		List<String> sent = new ArrayList<>();
		Client called = enriched((request, options) -> {
			sent.add(request.headers().get("Authorization").toString());
			return Response.builder().request(request).status(401).build();
		});
		Request call = Request.create(Request.HttpMethod.POST, "http://payment",
				Map.of("Authorization", List.of("Bearer " + tokens.token())), Request.Body.empty(), null);
		pass(Duration.ofSeconds(5));

		assertThat(called.execute(call, new Request.Options()).status()).isEqualTo(401);
		assertThat(sent).hasSize(2);
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Wraps the client by reflection, as Feign does. */
	private Client enriched(Client client) {
		return (Client) Capability.enrich(client, Client.class, List.of(new RetryOnUnauthorized(tokens)));
	}

	private OAuth2AccessToken give() {
		if (away) {
			throw new IllegalStateException("away");
		}
		return new OAuth2AccessToken(TokenType.BEARER, "token-" + ++given, now, now.plus(LIFE));
	}

	private void pass(Duration time) {
		now = now.plus(time);
	}

	private final class Ticking extends Clock {

		@Override
		public Instant instant() {
			return now;
		}

		@Override
		public ZoneOffset getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}
	}
}
