package dev.baedal.order;

import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.UUID;

import dev.baedal.messaging.test.Wire;
import dev.baedal.order.domain.MenuCopies;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;

/** The menu of the tests, and a client of the service. */
@TestConfiguration(proxyBeanMethods = false)
class OrderFixture {

	static final long CHICKEN = 1;
	static final long COLA = 2;
	static final long OTHER_STORES_SOUP = 11;
	static final long BEFORE_COOKING = 31;
	static final long STORE_CONFIRM = 41;
	static final long GATED = 51;
	static final long LOCAL = 61;

	static final String POLICY = """
			{"fulfilment":"KITCHEN_RIDER","acceptance":"MANUAL","cancelPolicy":"ANYTIME",
			 "couponPolicy":"LOYALTY_EVERY_N","couponEveryN":2}""";

	static final String KITCHEN_DECIDES = """
			{"fulfilment":"BREW_PICKUP","acceptance":"AUTO","cancelPolicy":"BEFORE_COOKING","couponPolicy":"NONE"}""";

	private static final String OWNER_DECIDES = """
			{"fulfilment":"KITCHEN_RIDER","acceptance":"MANUAL","cancelPolicy":"STORE_CONFIRM","couponPolicy":"NONE"}""";

	private static final String GATE = """
			{"fulfilment":"SHIP_ON_PAYMENT","acceptance":"AUTO","cancelPolicy":"ANYTIME","couponPolicy":"PER_ORDER_GATE"}""";

	@Bean
	Api api() {
		return new Api();
	}

	@Bean
	Menu menu(Wire wire, MenuCopies copies) {
		return new Menu(wire, copies);
	}

	/** Publishes the menu when the service has started, and waits until order has consumed it. */
	record Menu(Wire wire, MenuCopies copies) {

		@EventListener
		void publish(ServletWebServerInitializedEvent started) {
			store(1, 1, true);
			store(2, 1, true);
			store(3, 1, true, KITCHEN_DECIDES);
			store(4, 1, true, OWNER_DECIDES);
			store(5, 1, true, GATE);
			delivers(6, 1, "\"강남구\",\"Mapo\"");
			item(LOCAL, 1, 6, 7_000);
			item(CHICKEN, 1, 1, 18_000);
			item(COLA, 1, 1, 2_000);
			item(OTHER_STORES_SOUP, 1, 2, 5_000);
			item(BEFORE_COOKING, 1, 3, 4_000);
			item(STORE_CONFIRM, 1, 4, 9_000);
			item(GATED, 1, 5, 3_000_000);
		}

		void awaitKnown() {
			await().until(() -> copies.existsById(OTHER_STORES_SOUP) && copies.existsById(CHICKEN)
					&& copies.existsById(COLA) && copies.existsById(BEFORE_COOKING) && copies.existsById(STORE_CONFIRM)
					&& copies.existsById(GATED) && copies.existsById(LOCAL));
		}

		void item(long id, long version, long storeId, long price) {
			publish("item:" + id, "MenuItemChanged.v1", """
					{"menuItemId":%d,"version":%d,"storeId":%d,"name":"메뉴 %d","price":%d,"soldOut":false}"""
				.formatted(id, version, storeId, id, price));
		}

		/** @param name escaped for JSON */
		void named(long id, String name) {
			publish("item:" + id, "MenuItemChanged.v1", """
					{"menuItemId":%d,"version":0,"storeId":1,"name":"%s","price":4500,"soldOut":false}""".formatted(id,
					name));
		}

		/** @param state of the menu item, as JSON fields */
		void item(long id, long version, String state) {
			publish("item:" + id, "MenuItemChanged.v1", """
					{"menuItemId":%d,"version":%d,"storeId":1,"name":"마늘치킨","price":20000,%s}""".formatted(id, version,
					state));
		}

		void store(long id, long version, boolean open) {
			store(id, version, open, POLICY);
		}

		void store(long id, long version, boolean open, String policy) {
			publish("store:" + id, "StoreChanged.v1", """
					{"storeId":%d,"version":%d,"name":"치킨집","open":%s,"policy":%s}""".formatted(id, version, open,
					policy));
		}

		void paused(long id, long version, Instant until) {
			publish("store:" + id, "StoreChanged.v1", """
					{"storeId":%d,"version":%d,"name":"치킨집","open":false,"policy":%s,"pausedUntil":"%s"}"""
				.formatted(id, version, POLICY, until));
		}

		/** @param times when the store is open, as JSON fields */
		void opening(long id, long version, String times) {
			publish("store:" + id, "StoreChanged.v1", """
					{"storeId":%d,"version":%d,"name":"치킨집","policy":%s,%s}""".formatted(id, version, POLICY, times));
		}

		void inState(long id, long version, String state) {
			publish("store:" + id, "StoreChanged.v1", """
					{"storeId":%d,"version":%d,"name":"치킨집","open":true,"policy":%s,"state":"%s"}""".formatted(id,
					version, POLICY, state));
		}

		/** @param regions as JSON */
		void delivers(long id, long version, String regions) {
			publish("store:" + id, "StoreChanged.v1", """
					{"storeId":%d,"version":%d,"name":"동네부엌","open":true,"policy":%s,"regions":[%s]}""".formatted(id,
					version, POLICY, regions));
		}

		/** @param delivery the store's minimum and fees, as JSON */
		void asks(long id, long version, String policy, String delivery) {
			publish("store:" + id, "StoreChanged.v1", """
					{"storeId":%d,"version":%d,"name":"동네부엌","open":true,"policy":%s,"delivery":%s}""".formatted(id,
					version, policy, delivery));
		}

		private void publish(String key, String type, String json) {
			wire.publish(Wire.MENUS, key, UUID.randomUUID().toString(), type, json, Instant.now());
		}
	}
}
