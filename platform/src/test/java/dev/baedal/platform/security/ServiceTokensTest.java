package dev.baedal.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;

/** How a service comes by its own token. */
class ServiceTokensTest {

	private static final Duration LIFE = Duration.ofMinutes(10);

	private Instant now = Instant.parse("2025-01-01T00:00:00Z");
	private boolean away;
	private int given;
	private final ServiceTokens tokens = new ServiceTokens(this::give, new Ticking());

	@Test
	void isAskedForOnce() {
		assertThat(tokens.token()).isEqualTo("token-1");
		assertThat(tokens.token()).isEqualTo("token-1");
	}

	@Test
	void isRenewedWhenHalfOfItsLifeIsOver() {
		tokens.token();
		pass(Duration.ofMinutes(6));

		assertThat(tokens.token()).isEqualTo("token-2");
	}

	@Test
	void isUsedToItsEndWhileTheIssuerIsAwayAndNotBeyond() {
		tokens.token();
		away = true;
		pass(Duration.ofMinutes(9));

		assertThat(tokens.token()).isEqualTo("token-1");
		pass(Duration.ofMinutes(1));
		assertThatThrownBy(tokens::token).isInstanceOf(NoServiceToken.class);
		away = false;
		assertThat(tokens.token()).isEqualTo("token-2");
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
