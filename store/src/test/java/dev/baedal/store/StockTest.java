package dev.baedal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

import dev.baedal.messaging.test.HttpApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** M17: an order takes and restores stock once each, and never takes more than there is. */
class StockTest extends StoreTest {

	private static final String AUTO = Customer.policy("KITCHEN_RIDER", "AUTO", "ANYTIME", false);

	@Test
	void anOrderTakesItsQuantityAndACancelRestoresIt() {
		long itemId = newItem(10);
		long orderId = customer.orders(kitchen(false), Map.of(itemId, 3), "RECEIVED");
		assertThat(stock(itemId)).isEqualTo(7);

		customer.cancels(orderId);
		customer.cancels(orderId);

		assertThat(stock(itemId)).isEqualTo(10);
		assertThat(movements("/inventories/" + itemId)).containsExactly("RESTORED 3 10", "TAKEN -3 7",
				"ADJUSTED 10 10");
	}

	@Test
	void aRejectionRestoresStockAndALaterCancelDoesNot() {
		long itemId = newItem(5);
		long orderId = customer.orders(kitchen(true), Map.of(itemId, 5), "RECEIVED");
		assertThat(api.get("/menus/" + itemId).text("statusLabel")).isEqualTo("품절");

		api.put("/cookings/" + orderId + "/accept", "{\"accept\":false}");
		customer.cancels(orderId);

		assertThat(stock(itemId)).isEqualTo(5);
	}

	@ParameterizedTest
	@CsvSource({ "false,start,4", "true,start,10", "true,finish,10" })
	void restoresStockAfterCookingOnlyIfThePolicyAllows(boolean restock, String last, int left) {
		long itemId = newItem(10);
		long orderId = customer.orders(kitchen(restock), Map.of(itemId, 6), "RECEIVED");
		api.put("/cookings/" + orderId + "/accept", "{\"accept\":true}");
		api.put("/cookings/" + orderId + "/start");
		api.put("/cookings/" + orderId + "/" + last);

		customer.cancels(orderId);

		assertThat(stock(itemId)).isEqualTo(left);
	}

	@Test
	void rejectsAnOrderBeyondTheStockAndTakesNothing() {
		long enough = newItem(5);
		long tooFew = newItem(1);

		long orderId = customer.orders(kitchen(false), new TreeMap<>(Map.of(enough, 2, tooFew, 2)), "REJECTED");

		customer.awaitPublished(orderId, "OrderRejected.v1");
		assertThat(wire.published(orderId)).last()
			.satisfies(event -> assertThat(event.data().get("reason").asString()).isEqualTo("OUT_OF_STOCK: 품절"));
		assertThat(stock(enough)).isEqualTo(5);
		assertThat(stock(tooFew)).isEqualTo(1);
		customer.cancels(orderId);
		assertThat(stock(enough)).as("nothing was taken").isEqualTo(5);
	}

	@Test
	void publishesWhenAMenuItemSellsOutAndIsBack() {
		long itemId = newItem(3);
		long first = customer.orders(kitchen(false), Map.of(itemId, 2), "RECEIVED");
		customer.orders(kitchen(false), Map.of(itemId, 1), "RECEIVED");

		customer.cancels(first);

		await().untilAsserted(
				() -> assertThat(menuEvents(itemId, "counted")).extracting(event -> event.get("soldOut").asBoolean())
					.containsExactly(false, true, false));
		assertThat(menuEvents(itemId, "counted")).extracting(event -> event.get("version").asLong())
			.isSorted()
			.doesNotHaveDuplicates();
	}

	@Test
	void anItemMarkedSoldOutStaysSoldOutWithStock() {
		long itemId = newItem(3);
		api.send("PATCH", "/menus/" + itemId, "{\"soldOut\":true}");

		api.put("/inventories/" + itemId, "{\"adjust\":5}");

		assertThat(api.get("/menus/" + itemId).body().get("soldOut").asBoolean()).isTrue();
		assertThat(api.send("PATCH", "/menus/" + itemId, "{\"soldOut\":false}").text("status")).isEqualTo("ON_SALE");
		await().untilAsserted(
				() -> assertThat(menuEvents(itemId, "counted")).extracting(event -> event.get("soldOut").asBoolean())
					.containsExactly(false, true, false));
	}

	/** With manual acceptance the owner decides; automatic acceptance rejects a sold-out item. */
	@ParameterizedTest
	@CsvSource({ "AUTO,REJECTED,10", "MANUAL,RECEIVED,9" })
	void automaticAcceptanceRejectsAnItemMarkedSoldOut(String acceptance, String status, int left) {
		long itemId = newItem(10);
		api.send("PATCH", "/menus/" + itemId, "{\"soldOut\":true}");

		customer.orders(Customer.policy("KITCHEN_RIDER", acceptance, "ANYTIME", false), Map.of(itemId, 1), status);

		assertThat(stock(itemId)).isEqualTo(left);
	}

	/** Concurrent transactions, as of several replicas; half of them name the menu items in reverse order. */
	@Test
	void concurrentOrdersNeverTakeMoreThanThereIs() throws Exception {
		long one = newItem(10);
		long other = newItem(20);
		List<Long> orders = LongStream.range(0, 8).map(i -> customer.newOrderId()).boxed().toList();
		ExecutorService replicas = Executors.newFixedThreadPool(orders.size());
		List<Callable<Void>> all = orders.stream().<Callable<Void>>map(orderId -> () -> {
			Map<Long, Integer> lines = new TreeMap<>(
					orderId % 2 == 0 ? Comparator.<Long>naturalOrder() : Comparator.<Long>reverseOrder());
			lines.putAll(Map.of(one, 3, other, 3));
			customer.places(orderId, AUTO, lines);
			return null;
		}).toList();
		for (Future<Void> received : replicas.invokeAll(all)) {
			received.get();
		}
		replicas.shutdown();

		List<String> states = orders.stream().map(orderId -> api.get("/cookings/" + orderId).text("status")).toList();
		assertThat(Collections.frequency(states, "ACCEPTED")).isEqualTo(3);
		assertThat(Collections.frequency(states, "REJECTED")).isEqualTo(5);
		assertThat(stock(one)).isEqualTo(1);
		assertThat(stock(other)).isEqualTo(11);
	}

	private static String kitchen(boolean restock) {
		return Customer.policy("KITCHEN_RIDER", "MANUAL", "ANYTIME", restock);
	}

	private long newItem(int stock) {
		long itemId = api.post("/menus", "{\"storeId\":7,\"name\":\"counted\",\"price\":1000}")
			.body()
			.get("menuItemId")
			.asLong();
		HttpApi.Reply entered = api.post("/inventories", "{\"menuItemId\":%d,\"stock\":%d}".formatted(itemId, stock));
		assertThat(entered.status()).as(entered.raw().body()).isEqualTo(201);
		return itemId;
	}

	/** Reads the level, and checks that it equals the sum of the movements. */
	private int stock(long itemId) {
		HttpApi.Reply level = api.get("/inventories/" + itemId);
		int stock = level.body().get("stock").asInt();
		assertThat(level.body().get("adjusted").asInt() - level.body().get("taken").asInt()
				+ level.body().get("restored").asInt())
			.isEqualTo(stock);
		return stock;
	}

}
