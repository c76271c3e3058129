package dev.baedal.notification.domain;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.baedal.platform.deadline.Backoff;
import dev.baedal.text.TextNormaliser;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** A message to one receiver about one order. */
@Entity
@Table(name = "notification")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Notification {

	/**
	 * The text is cut to this length: it contains texts that people wrote, and a long reason must not block the
	 * message.
	 */
	private static final int TEXT_LENGTH = 1000;

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@Version
	@JsonIgnore
	private Long version;

	private long orderId;

	/** The id of the customer or rider; {@code store-7} for the owner of store 7. */
	private String receiver;

	@Enumerated(EnumType.STRING)
	private Kind kind;

	private String text;

	/** Unique, and passed to the channel, so that no receiver gets the same message twice. */
	private String dedupeKey;

	@Enumerated(EnumType.STRING)
	private NotificationStatus status;

	@Embedded
	@JsonIgnore
	private SendAttempts sendAttempts;

	private Instant createdAt;
	private @Nullable Instant sentAt;

	public Notification(Kind kind, long orderId, String receiver, String dedupeKey, String text, Instant now) {
		this.kind = kind;
		this.orderId = orderId;
		this.receiver = receiver;
		this.text = TextNormaliser.cut(text, TEXT_LENGTH);
		this.dedupeKey = dedupeKey;
		this.status = NotificationStatus.PENDING;
		this.sendAttempts = SendAttempts.none(now);
		this.createdAt = now;
	}

	public static String dedupeKey(Kind kind, long orderId, String receiver) {
		return "%s:%d:%s".formatted(kind, orderId, receiver);
	}

	/** The key of an event that may recur: with its time, to the second and in base 36, since the column is short. */
	public static String dedupeKey(Kind kind, long orderId, String receiver, Instant when) {
		return dedupeKey(kind, orderId, receiver) + ":" + Long.toString(when.getEpochSecond(), Character.MAX_RADIX);
	}

	public String getKindLabel() {
		return kind.label();
	}

	public String getStatusLabel() {
		return status.label();
	}

	/** @return when the next attempt is due */
	public Instant sendingFailed(Backoff backoff, Instant now) {
		sendAttempts = sendAttempts.failed(backoff, now);
		return sendAttempts.nextAt();
	}
}
