package dev.baedal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import dev.baedal.messaging.test.HttpApi;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With If-Match, an owner's second tab or phone cannot overwrite a change that it has not read. */
class IfMatchTest extends StoreTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"PATCH|/menus/{itemId}|{\"price\":2000}|/menus/{itemId}", "DELETE|/menus/{itemId}||/menus/{itemId}",
			"PUT|/inventories/{itemId}|{\"stock\":9}|/inventories/{itemId}",
			"PUT|/inventories/{itemId}|{\"adjust\":2}|/menus/{itemId}", "PUT|/stores/1/pause||/stores/1",
			"PUT|/stores/1/open||/stores/1", "PUT|/stores/1/pause|{\"minutes\":30}|/stores/1",
			"PUT|/stores/1/open||/stores/1", "PUT|/stores/1/times|{\"rushMinutes\":5}|/stores/1",
			"PUT|/stores/1/hours|{\"zone\":\"Asia/Seoul\",\"spans\":[]}|/stores/1", "DELETE|/stores/1/hours||/stores/1",
			"PUT|/stores/1/policy|{\"fulfilment\":\"KITCHEN_RIDER\",\"acceptance\":\"MANUAL\",\"cancelPolicy\":\"ANYTIME\","
					+ "\"couponPolicy\":\"LOYALTY_EVERY_N\",\"couponEveryN\":2}|/stores/1",
			"PUT|/cookings/{order}/accept|{\"accept\":true}|/cookings/{order}" })
	void changesOnlyTheNamedVersion(String method, String path, String body, String resource) {
		String itemId = Long.toString(newItem());
		String order = path.contains("{order}") ? Long.toString(customer.orders()) : "";
		String command = path.replace("{itemId}", itemId).replace("{order}", order);
		String read = resource.replace("{itemId}", itemId).replace("{order}", order);
		HttpApi.Reply before = api.get(read);
		String version = before.header("ETag");

		for (String other : List.of("\"999999\"", "W/" + version, "\"a\", \"b\"")) {
			HttpApi.Reply refused = api.send(method, command, body, "If-Match", other);
			assertThat(refused.status()).isEqualTo(412);
			assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
			assertThat(refused.header("ETag")).isEqualTo(version);
			assertThat(api.get(read).body()).isEqualTo(before.body());
		}
		HttpApi.Reply done = api.send(method, command, body, "If-Match", "\"999999\", " + version);
		assertThat(done.status()).isEqualTo(200);
		assertThat(done.header("ETag")).isEqualTo(api.get(read).header("ETag"));
		assertThat(api.send(method, command, body, "If-Match", "*").status()).isNotEqualTo(412);
	}

	@Test
	void changesAnyVersionWithoutTheHeader() {
		long itemId = newItem();

		assertThat(api.send("PATCH", "/menus/" + itemId, "{\"price\":2000}").status()).isEqualTo(200);
		assertThat(api.send("PATCH", "/menus/" + itemId, "{\"price\":3000}").status()).isEqualTo(200);
	}

	@Test
	void reportsOtherErrorsBeforeAVersionMismatch() {
		assertThat(api.send("PATCH", "/menus/999999999", "{\"price\":2000}", "If-Match", "\"1\"").status())
			.isEqualTo(404);
		assertThat(api.send("PATCH", "/menus/" + newItem(), "{\"price\":0}", "If-Match", "\"999\"").status())
			.isEqualTo(400);
	}

	@RepeatedTest(5)
	void refusesTheSecondOfTwoConcurrentChanges() throws Exception {
		long itemId = newItem();
		String seen = api.get("/menus/" + itemId).header("ETag");
		CyclicBarrier together = new CyclicBarrier(2);
		ExecutorService tabs = Executors.newFixedThreadPool(2);
		List<Future<HttpApi.Reply>> replies = Stream.of(2_000, 3_000).map(price -> tabs.submit(() -> {
			together.await();
			return api.send("PATCH", "/menus/" + itemId, "{\"price\":%d}".formatted(price), "If-Match", seen);
		})).toList();

		assertThat(List.of(replies.get(0).get().status(), replies.get(1).get().status())).containsExactlyInAnyOrder(200,
				412);
		tabs.shutdown();
	}

	/** A new menu item with a stock of 5. */
	private long newItem() {
		long itemId = api.post("/menus", "{\"storeId\":1,\"name\":\"versions\",\"price\":1000}")
			.body()
			.get("menuItemId")
			.asLong();
		api.post("/inventories", "{\"menuItemId\":%d,\"stock\":5}".formatted(itemId));
		return itemId;
	}
}
