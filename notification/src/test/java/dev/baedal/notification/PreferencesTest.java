package dev.baedal.notification;

import static dev.baedal.notification.NotificationFixture.OtherServices.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import dev.baedal.notification.NotificationFixture.OtherServices;
import dev.baedal.notification.domain.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@NotificationTest
class PreferencesTest {

	@Autowired
	Api api;
	@Autowired
	OtherServices others;

	@Test
	void switchesNothingOffByDefault() {
		Api.Reply reply = api.get("/notificationPreferences/nobody");

		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.text("customerId")).isEqualTo("nobody");
		assertThat(reply.body().get("off")).isEmpty();
	}

	@Test
	void normalisesTheCustomerId() {
		String typed = URLEncoder.encode(Normalizer.normalize("김철수", Normalizer.Form.NFD), StandardCharsets.UTF_8);

		assertThat(off(typed, "\"PICKED\"").text("customerId")).isEqualTo("김철수");
		assertThat(api.get("/notificationPreferences/" + URLEncoder.encode("김철수", StandardCharsets.UTF_8))
			.body()
			.get("off")).hasSize(1);
		assertThat(api.get("/personalData/" + typed).body().at("/notificationPreferences/0/customerId").asString())
			.isEqualTo("김철수");
	}

	@Test
	void recordsNothingOfAKindThatIsSwitchedOff() {
		long order = others.newOrder();
		assertThat(off(customer(order), "\"COOK_STARTED\",\"PICKED\"").status()).isEqualTo(200);

		others.publish("CookStarted.v1", order, "");
		others.publish("CookFinished.v1", order, "");
		String last = others.publish("Picked.v1", order, "");

		await().until(() -> others.wasHandled(last));
		assertThat(api.notifications(customer(order))).extracting(message -> message.get("kind").asString())
			.containsExactly("COOK_FINISHED");
	}

	@Test
	void recordsAKindThatIsSwitchedOnAgain() {
		long order = others.newOrder();
		off(customer(order), "\"COOK_STARTED\",\"PICKED\"");

		Api.Reply reply = off(customer(order), "\"PICKED\"");
		others.publish("CookStarted.v1", order, "");

		assertThat(reply.body().get("off").valueStream().map(kind -> kind.asString())).containsExactly("PICKED");
		assertThat(api.get("/notificationPreferences/" + customer(order)).body()).isEqualTo(reply.body());
		await().untilAsserted(() -> assertThat(api.notifications(customer(order))).hasSize(1));
	}

	@Test
	void acceptsConcurrentFirstRequestsOfACustomer() {
		List<CompletableFuture<Api.Reply>> replies = IntStream.range(0, 6)
			.mapToObj(i -> CompletableFuture.supplyAsync(() -> off("concurrent", "\"PICKED\"")))
			.toList();

		assertThat(replies).extracting(reply -> reply.join().status())
			.contains(200)
			.allMatch(code -> code == 200 || code == 409);
		assertThat(api.get("/notificationPreferences/concurrent").body().get("off")).hasSize(1);
	}

	@ParameterizedTest(name = "{1}")
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			422 | {"off":["COOK_STARTED","BIRTHDAY"]} | off
			422 | {"off":[null]}                      | off
			400 | {}                                  | off
			400 | {"off":"PICKED"}                    | off
			400 | {"off":                             | body
			""")
	void namesTheInvalidField(int status, String json, String field) {
		Api.Reply reply = api.put("/notificationPreferences/wrong", json);

		assertThat(reply.status()).isEqualTo(status);
		assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
		assertThat(reply.body().at("/errors/0/field").asString()).isEqualTo(field);
		assertThat(api.get("/notificationPreferences/wrong").body().get("off")).isEmpty();
	}

	@Test
	void refusesOtherContentTypes() {
		Api.Reply reply = api.send("PUT", "/notificationPreferences/wrong", "PICKED", "Content-Type", "text/plain");

		assertThat(reply.status()).isEqualTo(415);
		assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
	}

	@Test
	void namesTheExistingKinds() {
		String message = off("wrong", "\"BIRTHDAY\"").body().at("/errors/0/message").asString();

		for (Kind kind : Kind.values()) {
			assertThat(message).contains(kind.name());
		}
	}

	@Test
	void refusesALongCustomerId() {
		assertThat(off("k".repeat(65), "").status()).isEqualTo(422);
	}

	private Api.Reply off(String customerId, String kinds) {
		return api.put("/notificationPreferences/" + customerId, "{\"off\":[%s]}".formatted(kinds));
	}
}
