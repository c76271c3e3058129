package dev.baedal.journeys;

import static dev.baedal.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The meal kit of seed 002: a product with stock that is shipped once it is paid. */
@Journey
@Tag("002-B1")
@Tag("M17")
class MealKitIT {

	@Test
	@Tag("002-B2")
	@Tag("002-B3")
	@Tag("002-B4")
	@Tag("002-B10")
	void registersAProductTakesItsStockAndShipsIt(Platform platform) {
		long product = product(platform);

		long order = shipped(platform, product);

		assertThat(stock(platform, product)).isEqualTo(5);
		assertThat(platform.gateway().get("/payments/" + order).body().path("amount").asLong()).isEqualTo(5 * 9_900);
		platform.owner().triesToStart(order).isNotAllowed();
		platform.gateway().put("/deliveries/" + order + "/arrived").is(200);
		platform.gateway().put("/deliveries/" + order + "/confirmdelivered").is(200);
		eventually(() -> assertThat(platform.gateway().get("/myPages/" + order).text("status")).isEqualTo("DELIVERED"));
	}

	@Test
	@Tag("002-B5")
	@Tag("002-B6")
	@Tag("002-B7")
	@Tag("002-B8")
	void cancelsAShippedOrderWithPaymentAndDelivery(Platform platform) {
		long product = product(platform);
		long order = shipped(platform, product);

		platform.gateway().delete("/orders/" + order).is(200);

		platform.awaitSettled(order);
		Response page = platform.gateway().get("/myPages/" + order);
		assertThat(page.text("statusLabel") + page.text("paymentLabel") + page.text("deliveryLabel"))
			.isEqualTo("주문취소됨결제취소됨배달취소됨");
		assertThat(stock(platform, product)).isEqualTo(shop(platform).restocksAlways() ? 10 : 5);
	}

	private static Shop shop(Platform platform) {
		return platform.shop(shop -> shop.works("SHIP_ON_PAYMENT", "ANYTIME") && shop.counts());
	}

	/** A new product with a stock of ten. */
	private static long product(Platform platform) {
		Map<String, ?> kit = Map.of("storeId", shop(platform).id(), "productName", "밀키트", "productPrice", 9_900);
		long product = platform.gateway().post("/products", kit).is(201).body().path("menuItemId").asLong();
		platform.gateway().put("/inventories/" + product, Map.of("stock", 10)).is(200);
		return product;
	}

	private static long shipped(Platform platform, long product) {
		long[] order = new long[1];
		eventually(() -> order[0] = platform.gateway()
			.post("/orders", Map.of("prodId", product, "qty", 5))
			.is(201)
			.body()
			.path("orderId")
			.asLong());
		eventually(
				() -> assertThat(platform.gateway().get("/orders/" + order[0]).text("status")).isEqualTo("DELIVERING"));
		return order[0];
	}

	private static int stock(Platform platform, long product) {
		return platform.gateway().get("/inventories/" + product).is(200).body().path("stock").asInt();
	}
}
