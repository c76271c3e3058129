package dev.baedal.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import dev.baedal.platform.problem.IssuerUnavailable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Which tokens a service accepts. It fetches the issuer's keys over real HTTP. */
@Tag("service")
class TokensTest {

	private final Tokens tokens = new Tokens();
	private final AtomicInteger requests = new AtomicInteger();
	private volatile CountDownLatch hangs;
	private HttpServer issuer;
	private JwtDecoder decoder;

	@BeforeEach
	void startIssuer() throws IOException {
		issuer = HttpServer.create(new InetSocketAddress("localhost", 0), 10);
		issuer.createContext("/keys", exchange -> {
			requests.incrementAndGet();
			if (hangs != null) {
				await(hangs);
				exchange.sendResponseHeaders(500, -1);
			}
			byte[] body = tokens.keys().getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(200, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		issuer.start();
		decoder = TokenConfiguration
			.decoder(Tokens.settings("http://localhost:%d/keys".formatted(issuer.getAddress().getPort())));
	}

	@AfterEach
	void stopIssuer() {
		issuer.stop(0);
	}

	@Test
	void acceptsAValidToken() {
		assertThat(decoder.decode(tokens.of("khl", Role.CUSTOMER)).getSubject()).isEqualTo("khl");
	}

	static Stream<Wrong> wrong() {
		Instant now = Instant.now();
		return Stream.of(
				new Wrong("expired",
						t -> t.sign(t.claims("khl").expirationTime(Date.from(now.minusSeconds(120))).build())),
				new Wrong("no expiry", t -> t.sign(t.claims("khl").expirationTime(null).build())),
				new Wrong("not yet valid",
						t -> t.sign(t.claims("khl").notBeforeTime(Date.from(now.plusSeconds(120))).build())),
				new Wrong("another audience", t -> t.sign(t.claims("khl").audience("elsewhere").build())),
				new Wrong("no audience", t -> t.sign(t.claims("khl").audience((String) null).build())),
				new Wrong("another issuer", t -> t.sign(t.claims("khl").issuer("https://elsewhere.test").build())),
				new Wrong("another's key", t -> new Tokens().sign(t.claims("khl").build())),
				new Wrong("alg none", t -> new PlainJWT(t.claims("khl").build()).serialize()),
				new Wrong("HS256 with the public key", TokensTest::macWithPublicKey),
				new Wrong("tampered", t -> tampered(t.of("khl", Role.CUSTOMER))),
				new Wrong("cut off", t -> t.of("khl", Role.CUSTOMER).replaceAll("\\.[^.]*$", ".")),
				new Wrong("no token at all", t -> "khl"));
	}

	@ParameterizedTest
	@MethodSource("wrong")
	void rejectsAnInvalidToken(Wrong wrong) {
		assertThatThrownBy(() -> decoder.decode(wrong.token().from(tokens))).isInstanceOf(BadJwtException.class);
	}

	@Test
	void acceptsANewKeyAtOnceAndTheOldOneNoMore() {
		String before = tokens.of("khl", Role.CUSTOMER);
		decoder.decode(before);
		tokens.rotate();

		assertThat(decoder.decode(tokens.of("khl", Role.CUSTOMER)).getSubject()).isEqualTo("khl");
		assertThatThrownBy(() -> decoder.decode(before)).isInstanceOf(BadJwtException.class);
	}

	@Test
	void keepsItsKeysWhileTheIssuerIsUnavailable() {
		decoder.decode(tokens.of("khl", Role.CUSTOMER));
		issuer.stop(0);

		assertThat(decoder.decode(tokens.of("kim", Role.CUSTOMER)).getSubject()).isEqualTo("kim");
	}

	@Test
	void reportsAnUnavailableIssuerIfNoKeyIsKnown() {
		issuer.stop(0);

		assertThatThrownBy(() -> decoder.decode(tokens.of("khl", Role.CUSTOMER))).isInstanceOf(IssuerUnavailable.class);
	}

	/** The caller may be right: the issuer may have rotated to this key during its outage. */
	@Test
	void reportsAnUnavailableIssuerIfTheKeyIsUnknown() {
		decoder.decode(tokens.of("khl", Role.CUSTOMER));
		tokens.rotate();
		issuer.stop(0);

		for (int i = 0; i < 3; i++) {
			assertThatThrownBy(() -> decoder.decode(tokens.of("khl", Role.CUSTOMER)))
				.isInstanceOf(IssuerUnavailable.class);
		}
	}

	/** Nimbus lets one caller at a time fetch keys, so that the second would wait for another time-out. */
	@Test
	void waitingCallersShareTheFailureOfAHangingIssuer() {
		hangs = new CountDownLatch(1);
		String token = tokens.of("khl", Role.CUSTOMER);
		List<Throwable> refused = new CopyOnWriteArrayList<>();
		List<Thread> callers = IntStream.range(0, 8)
			.mapToObj(i -> new Thread(() -> refused.add(catchThrowable(() -> decoder.decode(token)))))
			.toList();

		callers.forEach(Thread::start);
		Awaitility.await()
			.until(() -> callers.stream()
				.filter(caller -> caller.getState() == Thread.State.TIMED_WAITING)
				.count() == 7);
		hangs.countDown();

		Awaitility.await().until(() -> refused.size() == 8);
		assertThat(refused).allSatisfy(refusal -> assertThat(refusal).isInstanceOf(IssuerUnavailable.class));
		assertThat(requests).hasValue(1);
	}

	@Test
	void limitsRequestsForInventedKeys() {
		for (int i = 0; i < 5; i++) {
			String invented = new Tokens().of("khl", Role.CUSTOMER);
			assertThatThrownBy(() -> decoder.decode(invented)).isInstanceOf(BadJwtException.class);
		}
		assertThat(requests.get()).isLessThan(4);
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	private static String tampered(String token) {
		String[] parts = token.split("\\.");
		String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace("CUSTOMER",
				"OPERATOR");
		parts[1] = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
		return String.join(".", parts);
	}

	private static String macWithPublicKey(Tokens tokens) throws Exception {
		SignedJWT jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(tokens.key().getKeyID()).build(),
				tokens.claims("khl").build());
		jwt.sign(new MACSigner(tokens.key().toRSAPublicKey().getEncoded()));
		return jwt.serialize();
	}

	record Wrong(String what, Made token) {

		@Override
		public String toString() {
			return what;
		}
	}

	interface Made {
		String from(Tokens tokens) throws Exception;
	}
}
