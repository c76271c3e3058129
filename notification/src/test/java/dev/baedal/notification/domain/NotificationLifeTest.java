package dev.baedal.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import dev.baedal.platform.deadline.Backoff;
import dev.baedal.platform.lifecycle.TransitionNotAllowed;
import org.junit.jupiter.api.Test;

class NotificationLifeTest {

	private static final Instant NOW = Instant.parse("2025-01-01T12:00:00Z");

	private final Notification notification = new Notification(Kind.PICKED, 7, "khl", "key", "text", NOW);

	@Test
	void isSentOnce() {
		assertThat(notification.getStatus()).isEqualTo(NotificationStatus.PENDING);

		NotificationStatus sent = NotificationTransition.SEND.apply(notification.getStatus());

		assertThat(sent).isEqualTo(NotificationStatus.SENT);
		assertThatThrownBy(() -> NotificationTransition.SEND.apply(sent)).isInstanceOf(TransitionNotAllowed.class);
	}

	@Test
	void staysPendingWhenSendingFails() {
		fail();

		assertThat(notification.getStatus()).isEqualTo(NotificationStatus.PENDING);
	}

	@Test
	void doublesThePauseUpToTheLongest() {
		Stream<Long> pauses = Stream.generate(this::fail).limit(70);

		assertThat(pauses).startsWith(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L).endsWith(300L);
	}

	@Test
	void dedupeKeyFitsItsColumn() {
		for (Kind kind : Kind.values()) {
			assertThat(
					Notification.dedupeKey(kind, Long.MAX_VALUE, "k".repeat(64), Instant.parse("2100-01-01T00:00:00Z")))
				.hasSizeLessThanOrEqualTo(120);
		}
	}

	private long fail() {
		notification.sendingFailed(new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5)), NOW);
		return Duration.between(NOW, notification.getSendAttempts().nextAt()).toSeconds();
	}
}
