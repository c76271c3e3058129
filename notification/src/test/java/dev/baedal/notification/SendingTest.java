package dev.baedal.notification;

import static dev.baedal.notification.NotificationFixture.Others.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baedal.notification.NotificationFixture.Others;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NotificationTest
class SendingTest {

	@Autowired Api api;
	@Autowired ChannelWithHandles channel;
	@Autowired Others others;

	@Test
	void triesSomeoneWhoCannotBeReachedAgain() {
		long order = others.newOrder();
		channel.cutOff(customer(order));
		others.say("OrderAccepted.v1", order, "");
		await().until(() -> channel.attempts(key("ORDER_ACCEPTED", order)) >= 3);
		assertThat(api.told(customer(order))).singleElement()
			.satisfies(told -> assertThat(told.get("statusLabel").asString()).isEqualTo("발송대기"));

		channel.reconnect(customer(order));

		await().untilAsserted(() -> assertThat(api.told(customer(order))).singleElement()
			.satisfies(told -> assertThat(told.get("statusLabel").asString()).isEqualTo("발송됨")));
		assertThat(channel.keysFor(customer(order))).containsExactly(key("ORDER_ACCEPTED", order));
	}

	@Test
	void doesNotLetOneWhoCannotBeReachedHoldUpTheOthers() {
		long unreachable = others.newOrder();
		long other = others.newOrder();
		channel.cutOff(customer(unreachable));
		others.say("OrderAccepted.v1", unreachable, "");
		await().until(() -> channel.attempts(key("ORDER_ACCEPTED", unreachable)) >= 1);

		others.say("OrderAccepted.v1", other, "");

		await().untilAsserted(
				() -> assertThat(channel.keysFor(customer(other))).containsExactly(key("ORDER_ACCEPTED", other)));
		assertThat(channel.keysFor(customer(unreachable))).isEmpty();
		channel.reconnect(customer(unreachable));
	}

	@Test
	void keepsTheOrderOfSomeoneWhoCouldNotBeReached() {
		long order = others.newOrder();
		channel.cutOff(customer(order));
		others.say("OrderAccepted.v1", order, "");
		await().until(() -> channel.attempts(key("ORDER_ACCEPTED", order)) >= 1);
		String later = others.say("CookStarted.v1", order, "");
		await().until(() -> others.wasHeard(later));
		await().until(() -> channel.attempts(key("ORDER_ACCEPTED", order)) >= 3);
		assertThat(channel.attempts(key("COOK_STARTED", order))).isZero();

		channel.reconnect(customer(order));

		await().untilAsserted(() -> assertThat(channel.keysFor(customer(order)))
			.containsExactly(key("ORDER_ACCEPTED", order), key("COOK_STARTED", order)));
	}

	private static String key(String kind, long order) {
		return "%s:%d:%s".formatted(kind, order, customer(order));
	}
}
