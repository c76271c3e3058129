package dev.baedal.journeys;

import static dev.baedal.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Login mode: every caller needs a token, at the gateway (M45). With {@code -Dbaedal.secure=true} all journeys run so.
 */
@Journey
@Order(Integer.MAX_VALUE)
@Tag("M45")
@Tag("full")
class LoginIT {

	/** Order comes last: its table erases khl. */
	private static final List<String> SERVICES = List.of("payment", "store", "delivery", "coupon", "customer",
			"notification", "order");

	@Test
	void deliversAndCancelsOrdersWithTokensOfEachRole(Platform platform) {
		platform.requireLogin();
		Customer khl = platform.customer();

		long delivered = Progress.ARRIVED.reach(platform, khl);
		khl.confirms(delivered);
		long cancelled = Progress.COOKED.reach(platform, khl);
		khl.cancels(cancelled);

		platform.awaitShown(delivered, Shown.DELIVERED);
		platform.awaitShown(cancelled, Shown.CANCELLED);
		platform.awaitSettled(cancelled);
	}

	/** Identity listens on loopback only, so the browser reaches it through the gateway. */
	@Test
	void logsABrowserOfAnotherMachineInThroughTheGateway(Platform platform) {
		platform.requireLogin();
		URI gateway = URI
			.create("http://%s:%d".formatted(Platform.PUBLIC_HOST, platform.port(Platform.Program.GATEWAY)));
		Browser browser = new Browser();

		HttpResponse<String> form = browser.open(gateway.resolve("/oauth2/authorization/baedal"));
		HttpResponse<String> session = browser.logIn(form, "khl", platform.tokens().password());

		assertThat(form.uri()).isEqualTo(gateway.resolve("/login"));
		assertThat(session.uri()).isEqualTo(gateway.resolve("/session"));
		assertThat(session.body()).contains("\"person\":\"khl\"", "CUSTOMER");
		assertThat(browser.open(gateway.resolve("/orders?size=1")).statusCode()).isEqualTo(200);
	}

	/** An allowed caller may still get a 4xx for the state of the object, which the services' own tests cover. */
	@Test
	void answersEachCallerAtEveryEndpointAsItsTableSays(Platform platform) {
		platform.requireLogin();
		Map<String, String> tokens = tokens(platform.tokens());
		Map<String, Object> ids = ids(platform);
		List<String> wrong = new ArrayList<>();
		int requests = 0;
		for (String service : SERVICES) {
			for (Endpoint row : Endpoint.of(platform.home(), service)) {
				Endpoint endpoint = row.with(ids);
				for (String caller : Endpoint.CALLERS) {
					Response response = send(platform.plainGateway(), endpoint, tokens.get(caller));
					requests++;
					if (!isRight(endpoint, caller, response.status())) {
						wrong
							.add("%s by %s, %s: %s".formatted(row.path(), caller, row.answers().get(caller), response));
					}
				}
			}
		}

		assertThat(wrong).isEmpty();
		assertThat(requests).isGreaterThan(600);
	}

	private static boolean isRight(Endpoint endpoint, String caller, int status) {
		int expected = Integer.parseInt(endpoint.answers().get(caller).substring(0, 3));
		if (endpoint.isInternal()) {
			return status == (caller.equals("nobody") ? 401 : 404);
		}
		boolean isRefused = expected == 401 || expected == 403 || expected == 404;
		return isRefused ? status == expected : status < 500 && status != 401 && status != 403 && status != 404;
	}

	private static Response send(ApiClient gateway, Endpoint endpoint, String token) {
		String[] headers = token == null ? new String[0] : new String[]{ "Authorization", "Bearer " + token };
		return gateway.send(endpoint.method(), endpoint.path() + (endpoint.hasBody() ? "" : endpoint.sent()),
				endpoint.hasBody() ? endpoint.sent() : null, headers);
	}

	private static Map<String, String> tokens(TokenDesk desk) {
		Map<String, String> tokens = new HashMap<>();
		tokens.put("customer", desk.token(Caller.customer("khl")));
		tokens.put("another", desk.token(Caller.customer("kim")));
		tokens.put("owner", desk.ownerToken("owner-7", 1));
		tokens.put("another owner", desk.ownerToken("owner-9", 999));
		tokens.put("rider", desk.token(Caller.rider("rider-7")));
		tokens.put("another rider", desk.token(Caller.rider("rider-8")));
		tokens.put("operator", desk.token(Caller.OPERATOR));
		tokens.put("service", desk.serviceToken("order"));
		return tokens;
	}

	private static int countedChoice(ApiClient gateway, long dish) {
		int choice = gateway
			.put("/menus/" + dish + "/options",
					Map.of("options",
							List.of(Map.of("name", "size", "min", 1, "max", 1, "choices",
									List.of(Map.of("name", "large", "price", 500))))))
			.is(200)
			.body()
			.at("/options/0/choices/0/choiceId")
			.asInt();
		gateway.put("/inventories/" + dish + "/options/" + choice, Map.of("stock", 4)).is(200);
		return choice;
	}

	/** Ids of khl and store 1: an order that is offered to riders, a coupon, a notification, a menu item. */
	private static Map<String, Object> ids(Platform platform) {
		Customer khl = new Customer(platform.gateway(), "khl", "seoul");
		khl.enrols();
		new Delivering(platform, khl).deliver(List.of(khl.orders(), khl.orders()));
		eventually(() -> assertThat(khl.coupons()).isNotEmpty());
		long order = Progress.COOKED.reach(platform, khl);
		eventually(() -> assertThat(khl.notifiedKinds()).contains("COOK_FINISHED"));
		long dish = platform.gateway()
			.post("/menus", Map.of("storeId", 1, "name", "endpoints", "price", 1_000))
			.is(201)
			.body()
			.path("menuItemId")
			.asLong();
		Map<String, Object> ids = new HashMap<>(
				Map.of("orderId", order, "menuItemId", dish, "menus", dish, "storeId", 1, "stores", 1, "customerId",
						"khl", "couponMgmts", "khl", "coupons", khl.coupons().get(0).path("couponId").asLong(),
						"notifications", khl.notifications().get(0).path("id").asLong()));
		ids.put("label", "home");
		ids.put("person", "guest");
		ids.put("choiceId", countedChoice(platform.gateway(), dish));
		ids.put("sha256",
				Picture.shownBy(platform.plainGateway(), "/menus/" + dish, platform.tokens().ownerToken("owner-7", 1))
					.substring("/images/".length()));
		for (String list : List.of("orders", "payments", "cookings", "deliveries", "myPages", "userApps", "orderStatus",
				"orderSearches")) {
			ids.put(list, order);
		}
		return ids;
	}
}
