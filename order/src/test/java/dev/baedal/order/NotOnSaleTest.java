package dev.baedal.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** M18: a menu item off sale cannot be ordered once order has consumed its event. */
class NotOnSaleTest extends OrderTest {

	private static final String ON_SALE = "\"soldOut\":false,\"withdrawn\":false";
	private static final String SOLD_OUT = "\"soldOut\":true,\"withdrawn\":false";

	@Autowired
	JdbcClient jdbc;

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "601 | \"soldOut\":true,\"withdrawn\":false | SOLD_OUT | 품절 | ORDER_LATER,ORDER_ANOTHER_ITEM",
					"602 | \"soldOut\":false,\"withdrawn\":true | WITHDRAWN | 판매종료 | ORDER_ANOTHER_ITEM",
					"603 | \"soldOut\":true,\"withdrawn\":true | WITHDRAWN | 판매종료 | ORDER_ANOTHER_ITEM" })
	void refusesAMenuItemOffSaleWithTheReason(long menuItemId, String state, String current, String label,
			String allowed) {
		menu.item(menuItemId, 0, ON_SALE);
		awaitStatus(menuItemId, 201);

		menu.item(menuItemId, 1, state);

		awaitStatus(menuItemId, 409);
		int requests = payment.requests().size();
		long orders = orders();
		Api.Reply refused = order(menuItemId);
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
		assertThat(refused.text("detail")).startsWith("foodId: 마늘치킨 (menu item %d): ".formatted(menuItemId))
			.contains("메뉴입니다");
		assertThat(refused.text("current")).isEqualTo(current);
		assertThat(refused.text("currentLabel")).isEqualTo(label);
		assertThat(refused.body().get("allowed").valueStream().map(name -> name.asString()))
			.containsExactly(allowed.split(","));
		assertThat(payment.requests()).as("no customer is charged").hasSize(requests);
		assertThat(orders()).isEqualTo(orders);
	}

	@Test
	void namesTheLineThatIsNotOnSale() {
		menu.item(604, 0, SOLD_OUT);
		awaitStatus(604, 409);

		assertThat(api.post("/orders",
				"""
						{"customerId":"lines","address":"seoul","items":[{"menuItemId":1,"qty":1},{"menuItemId":604,"qty":1}]}""")
			.text("detail")).startsWith("items[1].menuItemId: 마늘치킨");
	}

	@Test
	void acceptsOrdersOnceTheMenuItemIsBackOnSale() {
		menu.item(605, 0, SOLD_OUT);
		awaitStatus(605, 409);

		menu.item(605, 1, ON_SALE);

		awaitStatus(605, 201);
	}

	/** An event from before the field existed stays on the compacted topic until the menu item changes. */
	@Test
	void consumesAnEventWithoutTheWithdrawnField() {
		menu.item(606, 0, "\"soldOut\":false");

		awaitStatus(606, 201);
	}

	@Test
	void refusesAPausedStoreUntilItOpensAgain() {
		menu.store(60, 0, true);
		menu.item(607, 0, 60, 9_000);
		awaitStatus(607, 201);

		menu.store(60, 1, false);
		awaitStatus(607, 409);
		Api.Reply refused = order(607);
		assertThat(refused.text("current")).isEqualTo("STORE_PAUSED");
		assertThat(refused.body().has("opensAt")).isFalse();
		assertThat(refused.text("currentLabel")).isEqualTo("준비중");
		assertThat(refused.text("detail")).isEqualTo("foodId: 치킨집 (store 60): 지금은 주문을 받지 않는 가게입니다. 나중에 다시 주문해 주세요.");
		assertThat(api.order("meanwhile").status()).as("the other stores").isEqualTo(201);

		menu.store(60, 2, true);
		awaitStatus(607, 201);
	}

	/** A store sells only while it is LIVE; the customer is refused before the payment, also by the item's name. */
	@ParameterizedTest
	@ValueSource(strings = { "DRAFT", "APPLIED", "CLOSED", "UNHEARD_OF" })
	void refusesAStoreThatIsNotOpenForBusiness(String state) {
		long storeId = 620 + state.length();
		long itemId = 6200 + state.length();
		menu.inState(storeId, 0, "LIVE");
		menu.item(itemId, 0, storeId, 9_000);
		awaitStatus(itemId, 201);

		menu.inState(storeId, 1, state);
		awaitStatus(itemId, 409);
		int requests = payment.requests().size();
		long orders = orders();
		Api.Reply refused = order(itemId);

		assertThat(refused.text("code")).isEqualTo("STORE_NOT_LIVE");
		assertThat(refused.text("current")).isEqualTo("STORE_NOT_LIVE");
		assertThat(refused.text("detail"))
			.isEqualTo("foodId: 치킨집 (store %d): 영업 중인 가게가 아닙니다. 다른 가게에서 주문해 주세요.".formatted(storeId));
		assertThat(refused.body().get("allowed").valueStream().map(name -> name.asString()))
			.containsExactly("ORDER_FROM_ANOTHER_STORE");
		assertThat(payment.requests()).as("no customer is charged").hasSize(requests);
		assertThat(orders()).isEqualTo(orders);

		menu.inState(storeId, 2, "LIVE");
		awaitStatus(itemId, 201);
	}

	/** A draft whose dish has the name of another store's dish makes no order by that name ambiguous. */
	@Test
	void findsNoDishOfADraftByItsName() {
		menu.named(6401, "메뉴 6402");
		menu.inState(640, 0, "LIVE");
		menu.item(6402, 0, 640, 9_000);
		awaitStatus(6402, 201);
		await().untilAsserted(() -> assertThat(byName("메뉴 6402").status()).as("two of them").isEqualTo(422));

		menu.inState(640, 1, "DRAFT");

		await().untilAsserted(() -> assertThat(byName("메뉴 6402").status()).isEqualTo(201));
	}

	private Api.Reply byName(String name) {
		return api.post("/orders", """
				{"customerId":"not-on-sale","menu":"%s","qty":1,"address":"seoul"}""".formatted(name));
	}

	/** Order's own clock ends the pause: no event follows. */
	@Test
	void acceptsOrdersOnceThePauseHasEndedByItself() {
		menu.store(61, 0, true);
		menu.item(609, 0, 61, 9_000);
		awaitStatus(609, 201);
		Instant until = clock.instant().plus(Duration.ofMinutes(30));

		menu.paused(61, 1, until);
		awaitStatus(609, 409);
		Api.Reply refused = order(609);

		assertThat(refused.text("code")).isEqualTo("STORE_PAUSED");
		assertThat(refused.text("current")).isEqualTo("STORE_PAUSED");
		assertThat(refused.text("opensAt")).isEqualTo(until.toString());
		assertThat(refused.text("detail")).isEqualTo("foodId: 치킨집 (store 61): 지금은 주문을 받지 않는 가게입니다. 30분 뒤에 다시 주문해 주세요.");
		clock.advance(Duration.ofMinutes(31));
		assertThat(order(609).status()).isEqualTo(201);
	}

	/** A later change of the menu does not change the response to an accepted request. */
	@Test
	void aRepeatedKeyReturnsItsOrder() {
		menu.item(608, 0, ON_SALE);
		awaitStatus(608, 201);
		Api.Reply first = order(608, "Idempotency-Key", "before-it-sold-out");
		menu.item(608, 1, SOLD_OUT);
		awaitStatus(608, 409);

		assertThat(order(608, "Idempotency-Key", "before-it-sold-out").orderId()).isEqualTo(first.orderId());
	}

	private void awaitStatus(long menuItemId, int status) {
		await().untilAsserted(() -> assertThat(order(menuItemId).status()).isEqualTo(status));
	}

	private Api.Reply order(long menuItemId, String... headers) {
		return api.post("/orders", """
				{"customerId":"not-on-sale","foodId":%d,"qty":1,"address":"seoul"}""".formatted(menuItemId), headers);
	}

	private long orders() {
		return jdbc.sql("SELECT COUNT(*) FROM orders").query(Long.class).single();
	}
}
