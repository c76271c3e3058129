package dev.baedal.notification;

import static dev.baedal.notification.NotificationFixture.OtherServices.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Comparator;

import dev.baedal.notification.NotificationFixture.OtherServices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@NotificationTest
class ReadingTest {

	@Autowired
	Api api;
	@Autowired
	OtherServices others;

	@Test
	void listsNotificationsInPagesWithWorkingLinks() {
		long order = others.newOrder();
		others.publish("OrderAccepted.v1", order, "");
		others.publish("CookStarted.v1", order, "");
		await().until(() -> api.notifications(customer(order)).size() == 2);

		Api.Reply page = api.get("/notifications?size=1&sort=id");

		assertThat(page.status()).isEqualTo(200);
		assertThat(page.body().at("/_embedded/notifications")).hasSize(1);
		assertThat(page.body().at("/_links/next/href").asString()).contains("page=1");
		String self = page.body().at("/_embedded/notifications/0/_links/self/href").asString();
		assertThat(api.get(self.replaceFirst("http://[^/]+", "")).status()).isEqualTo(200);
	}

	@Test
	void findsTheNotificationsOfAnOrder() {
		long order = others.newOrder();
		others.publish("OrderAccepted.v1", order, "");
		others.publish("OrderAccepted.v1", others.newOrder(), "");

		await().untilAsserted(() -> assertThat(
				api.get("/notifications/search/byOrder?orderId=" + order).body().at("/_embedded/notifications"))
			.singleElement()
			.satisfies(message -> assertThat(message.get("orderId").asLong()).isEqualTo(order)));
	}

	@Test
	void limitsThePageSize() {
		assertThat(api.get("/notifications?size=100000").body().at("/page/size").asInt()).isEqualTo(100);
	}

	@ParameterizedTest
	@CsvSource({ "byOrder,orderId", "byReceiver,receiver", "byOrder?orderid=1,orderid",
			"byReceiver?receiver=%20,receiver" })
	void refusesASearchWithoutItsParameterAndNamesIt(String search, String parameter) {
		Api.Reply reply = api.get("/notifications/search/" + search);

		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.text("detail")).startsWith(parameter + ": ");
	}

	@Test
	void ignoresACacheBuster() {
		assertThat(api.get("/notifications/search/byReceiver?receiver=khl&_=1764000000000").status()).isEqualTo(200);
		assertThat(api.get("/notifications?cache=no").status()).isEqualTo(200);
	}

	@Test
	void listsTheNewestFirst() {
		long order = others.newOrder();
		others.publish("OrderAccepted.v1", order, "");
		await().until(() -> api.notifications(customer(order)).size() == 1);
		others.publish("CookStarted.v1", order, "");
		await().until(() -> api.notifications(customer(order)).size() == 2);

		assertThat(api.get("/notifications/search/byReceiver?receiver=" + customer(order))
			.body()
			.at("/_embedded/notifications")
			.valueStream()
			.map(message -> message.get("id").asLong())).isSortedAccordingTo(Comparator.reverseOrder());
	}

	@Test
	void refusesAnOrderIdThatIsNoNumber() {
		assertThat(api.get("/notifications/search/byOrder?orderId=one").status()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT", "PATCH", "DELETE" })
	void refusesWrites(String method) {
		long order = others.newOrder();
		others.publish("OrderAccepted.v1", order, "");
		await().until(() -> !api.notifications(customer(order)).isEmpty());
		long id = api.notifications(customer(order)).get(0).get("id").asLong();

		Api.Reply reply = api.send(method, "POST".equals(method) ? "/notifications" : "/notifications/" + id,
				"{\"text\":\"x\"}");

		assertThat(reply.status()).as("%s", reply.body()).isEqualTo(405);
		assertThat(api.notifications(customer(order)).get(0).get("text").asString()).contains("수락");
	}
}
