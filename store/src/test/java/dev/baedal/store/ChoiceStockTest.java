package dev.baedal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

import dev.baedal.messaging.test.HttpApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** M17: an order takes and restores the stock of its choices once each, as that of its dishes. */
class ChoiceStockTest extends StoreTest {

	private static final String MANUAL = Customer.policy("KITCHEN_RIDER", "MANUAL", "ANYTIME", false);
	private static final String AUTO = Customer.policy("KITCHEN_RIDER", "AUTO", "ANYTIME", false);
	private static final int CHEESE = 2;
	private static final int EGG = 3;

	@Test
	void anOrderTakesTheStockOfItsChoicesAndACancelRestoresIt() {
		long itemId = newItem();
		count(itemId, CHEESE, 10);
		long orderId = orders(MANUAL, itemId, 3, "RECEIVED", CHEESE, EGG);
		assertThat(stock(itemId, CHEESE)).isEqualTo(7);

		customer.cancels(orderId);
		customer.cancels(orderId);

		assertThat(stock(itemId, CHEESE)).isEqualTo(10);
		assertThat(movements("/inventories/" + itemId + "/options/" + CHEESE)).containsExactly("RESTORED 3 10",
				"TAKEN -3 7", "ADJUSTED 10 10");
		assertThat(api.get("/inventories/" + itemId + "/options/" + CHEESE + "/movements?size=2")
			.body()
			.at("/_embedded/movements")
			.valueStream()
			.map(movement -> movement.get("orderId").asLong())).containsExactly(orderId, orderId);
		assertThat(api.get("/inventories/" + itemId + "/options/" + EGG).status()).as("not counted").isEqualTo(404);
	}

	@Test
	void setsAndAdjustsTheStockOfAChoice() {
		long itemId = newItem();
		String path = "/inventories/" + itemId + "/options/" + CHEESE;

		assertThat(api.put(path, "{\"adjust\":1}").fields()).containsExactly("adjust");
		HttpApi.Reply counted = api.put(path, "{\"stock\":\"4\"}");
		assertThat(counted.status()).isEqualTo(200);
		assertThat(counted.body().get("choiceId").asInt()).isEqualTo(CHEESE);
		assertThat(counted.text("name")).isEqualTo("치즈");
		assertThat(counted.header("ETag")).isEqualTo(api.get("/menus/" + itemId).header("ETag"));
		assertThat(api.put(path, "{\"adjust\":-4}").body().get("soldOut").asBoolean()).isTrue();
		assertThat(api.put(path, "{\"adjust\":-1}").status()).isEqualTo(422);
		assertThat(api.put(path, "{\"stock\":1000001}").fields()).containsExactly("stock");
		assertThat(api.put(path, "{}").fields()).containsExactly("body");
		api.put(path, "{\"stock\":0}");
		assertThat(movements("/inventories/" + itemId + "/options/" + CHEESE)).containsExactly("ADJUSTED -4 0",
				"ADJUSTED 4 4");
		assertThat(api.get("/menus/" + itemId).body().at("/options/0/choices/0/stock").asInt()).isZero();
		assertThat(api.get("/inventories/" + itemId).status()).as("the dish is not counted").isEqualTo(404);
	}

	@Test
	void publishesWhenAChoiceSellsOutAndIsBack() {
		long itemId = newItem();
		count(itemId, CHEESE, 3);
		long first = orders(MANUAL, itemId, 2, "RECEIVED", CHEESE);
		orders(MANUAL, itemId, 1, "RECEIVED", CHEESE);
		assertThat(api.get("/menus/" + itemId).body().at("/options/0/choices/0/soldOut").asBoolean()).isTrue();

		customer.cancels(first);

		await().untilAsserted(() -> assertThat(menuEvents(itemId, "choosy"))
			.extracting(event -> event.at("/options/0/choices/0/soldOut").asBoolean())
			.containsExactly(false, false, true, false));
		assertThat(menuEvents(itemId, "choosy")).extracting(event -> event.get("version").asLong())
			.isSorted()
			.doesNotHaveDuplicates();
		assertThat(menuEvents(itemId, "choosy"))
			.allMatch(event -> event.at("/options/0/choices/0/stock").isMissingNode());
	}

	@Test
	void rejectsAnOrderBeyondTheStockOfAChoiceAndTakesNothing() {
		long itemId = newItem();
		api.post("/inventories", "{\"menuItemId\":%d,\"stock\":9}".formatted(itemId));
		count(itemId, CHEESE, 5);
		count(itemId, EGG, 1);

		long orderId = orders(MANUAL, itemId, 2, "REJECTED", CHEESE, EGG);

		customer.awaitPublished(orderId, "OrderRejected.v1");
		assertThat(wire.published(orderId)).last()
			.satisfies(event -> assertThat(event.data().get("reason").asString()).isEqualTo("OUT_OF_STOCK: 품절"));
		customer.cancels(orderId);
		assertThat(stock(itemId, CHEESE)).isEqualTo(5);
		assertThat(stock(itemId, EGG)).isEqualTo(1);
		assertThat(api.get("/inventories/" + itemId).body().get("stock").asInt()).isEqualTo(9);
	}

	@Test
	void takesTheStockOfADishAndOfItsChoices() {
		long itemId = newItem();
		api.post("/inventories", "{\"menuItemId\":%d,\"stock\":9}".formatted(itemId));
		count(itemId, CHEESE, 5);

		customer.cancels(orders(MANUAL, itemId, 2, "RECEIVED", CHEESE));
		orders(MANUAL, itemId, 4, "RECEIVED", CHEESE);

		assertThat(stock(itemId, CHEESE)).isEqualTo(1);
		assertThat(api.get("/inventories/" + itemId).body().get("stock").asInt()).isEqualTo(5);
	}

	/** With manual acceptance the owner decides; automatic acceptance rejects what is off the menu. */
	@ParameterizedTest
	@CsvSource({ "AUTO,3,REJECTED", "MANUAL,3,RECEIVED", "AUTO,99,REJECTED", "AUTO,2,ACCEPTED" })
	void automaticAcceptanceRejectsAChoiceOffTheMenu(String acceptance, int choiceId, String status) {
		long itemId = newItem();
		api.send("PATCH", "/menus/" + itemId + "/options/" + EGG, "{\"soldOut\":true}");

		orders(Customer.policy("KITCHEN_RIDER", acceptance, "ANYTIME", false), itemId, 1, status, choiceId);
	}

	/** Concurrent transactions, as of several replicas. */
	@Test
	void exactlyOneOrderGetsTheLastOfAChoice() throws Exception {
		long itemId = newItem();
		count(itemId, CHEESE, 1);
		List<Long> orders = LongStream.range(0, 4).map(i -> customer.newOrderId()).boxed().toList();
		CyclicBarrier together = new CyclicBarrier(orders.size());
		ExecutorService replicas = Executors.newFixedThreadPool(orders.size());
		for (Future<Void> received : replicas.invokeAll(orders.stream().<Callable<Void>>map(orderId -> () -> {
			together.await();
			customer.places(orderId, AUTO, itemId, 1, CHEESE);
			return null;
		}).toList())) {
			received.get();
		}
		replicas.shutdown();

		List<String> states = orders.stream().map(orderId -> api.get("/cookings/" + orderId).text("status")).toList();
		assertThat(Collections.frequency(states, "ACCEPTED")).isEqualTo(1);
		assertThat(Collections.frequency(states, "REJECTED")).isEqualTo(3);
		assertThat(stock(itemId, CHEESE)).isZero();
	}

	@Test
	void aRedeliveryTakesOnceAndTheKitchenReadsTheWords() {
		long itemId = newItem();
		count(itemId, CHEESE, 5);
		long orderId = customer.newOrderId();
		String placed = placed(orderId, itemId);
		String id = wire.publish("OrderPlaced.v1", orderId, placed);
		customer.awaitStatus(orderId, "RECEIVED");

		wire.redeliver(id, "OrderPlaced.v1", orderId, placed);
		wire.publish("OrderPlaced.v1", orderId, placed);
		customer.publishCancelled(orderId);
		customer.awaitUndone(orderId, 1);

		assertThat(movements("/inventories/" + itemId + "/options/" + CHEESE)).containsExactly("RESTORED 2 5",
				"TAKEN -2 3", "ADJUSTED 5 5");
		assertThat(api.get("/cookings/" + orderId).body().at("/lines/0/options"))
			.hasToString("[\"토핑: 치즈\",\"토핑: 계란\"]");
	}

	@Test
	void anOrderOfAChoiceThatIsGoneRestoresTheRest() {
		long itemId = newItem();
		count(itemId, CHEESE, 5);
		count(itemId, EGG, 5);
		long orderId = orders(MANUAL, itemId, 2, "RECEIVED", CHEESE, EGG);
		api.put("/menus/" + itemId + "/options",
				"{\"options\":[{\"name\":\"토핑\",\"min\":0,\"max\":1,\"choices\":[{\"name\":\"계란\",\"price\":0}]}]}");

		customer.cancels(orderId);

		assertThat(stock(itemId, EGG)).isEqualTo(5);
		assertThat(api.get("/inventories/" + itemId + "/options/" + CHEESE).status()).isEqualTo(404);
	}

	private static String placed(long orderId, long itemId) {
		return """
				{"orderId":%d,"customerId":"khl","storeId":1,"region":"seoul","address":"seoul gangnam 1","price":6000,
				 "lines":[{"menuItemId":%d,"name":"counted","unitPrice":3000,"qty":2,"options":[
				   {"groupId":1,"choiceId":2,"group":"토핑","name":"치즈","price":2000},
				   {"groupId":1,"choiceId":3,"group":"토핑","name":"계란","price":0}]}],"policy":%s}""".formatted(orderId,
				itemId, MANUAL);
	}

	/** Applies an order of this many dishes with these choices. */
	private long orders(String policy, long itemId, int qty, String status, Integer... choices) {
		long orderId = customer.newOrderId();
		customer.places(orderId, policy, itemId, qty, choices);
		assertThat(api.get("/cookings/" + orderId).text("status")).isEqualTo(status);
		return orderId;
	}

	/** A dish with the choices 2 and 3 of the group 1. */
	private long newItem() {
		long itemId = api.post("/menus", "{\"storeId\":7,\"name\":\"choosy\",\"price\":1000}")
			.body()
			.get("menuItemId")
			.asLong();
		api.put("/menus/" + itemId + "/options", """
				{"options":[{"name":"토핑","min":0,"max":2,"choices":[
				  {"name":"치즈","price":2000},{"name":"계란","price":0}]}]}""");
		return itemId;
	}

	private void count(long itemId, int choiceId, int stock) {
		HttpApi.Reply entered = api.put("/inventories/" + itemId + "/options/" + choiceId,
				"{\"stock\":%d}".formatted(stock));
		assertThat(entered.status()).as(entered.raw().body()).isEqualTo(200);
	}

	/** Reads the level, and checks that it equals the sum of the movements. */
	private int stock(long itemId, int choiceId) {
		JsonNode level = api.get("/inventories/" + itemId + "/options/" + choiceId).body();
		assertThat(level.get("adjusted").asInt() - level.get("taken").asInt() + level.get("restored").asInt())
			.isEqualTo(level.get("stock").asInt());
		return level.get("stock").asInt();
	}

}
