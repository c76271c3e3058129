package dev.baedal.order.application.pricing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import dev.baedal.http.Message;
import dev.baedal.http.Sentence;
import dev.baedal.platform.hours.Availability;
import dev.baedal.platform.hours.OpeningHours;
import org.jspecify.annotations.Nullable;

/** The refusal of an order by a store that its owner has paused, or that is outside its hours. */
final class ClosedStore {

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

	private ClosedStore() {}

	/**
	 * @param field the request field that names the menu item
	 * @param store its name
	 * @param times of a store that takes no orders now
	 */
	static NotOnSale refusal(String field, String store, Availability times, Instant now) {
		NotOnSaleReason reason = times.isPausedAt(now) ? NotOnSaleReason.STORE_PAUSED : NotOnSaleReason.STORE_CLOSED;
		Instant opensAt = times.opensAt(now).orElse(null);
		return new NotOnSale(message(field, store, reason, times, opensAt, now), reason, reason.allowed(), opensAt);
	}

	/**
	 * The end of a pause is told in minutes from now, rounded up, which are right in every time zone. The beginning of
	 * the hours may be days away, and is told in the zone of the store.
	 */
	private static Message message(String field, String store, NotOnSaleReason reason, Availability times,
			@Nullable Instant opensAt, Instant now) {
		OpeningHours hours = times.hours();
		if (opensAt == null) {
			return Message.of(reason.sentence(), field, store);
		}
		if (hours == null || reason == NotOnSaleReason.STORE_PAUSED && opensAt.equals(times.pausedUntil())) {
			return Message.of(Sentence.PAUSED_FOR, field, store,
					Duration.between(now, opensAt).plusSeconds(59).toMinutes());
		}
		return Message.of(reason == NotOnSaleReason.STORE_PAUSED ? Sentence.PAUSED_UNTIL : Sentence.CLOSED_UNTIL, field,
				store, MINUTE.format(LocalDateTime.ofInstant(opensAt, ZoneId.of(hours.zone()))), hours.zone());
	}
}
