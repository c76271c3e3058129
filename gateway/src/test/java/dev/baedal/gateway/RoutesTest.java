package dev.baedal.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest extends GatewayTest {

	@ParameterizedTest
	@CsvSource({ "/orders, order", "/orders/1, order", "/orders/1/cancel, order", "/addresses/khl, order",
			"/quotes, order", "/addresses/khl/home, order", "/payments, payment", "/cookings/1/accept, store",
			"/menus, store", "/stores/1, store", "/deliveries, delivery",
			"/deliveries/search/nearby?region=seoul, delivery", "/deliveries/1/giveback, delivery",
			"/deliveries/1/handover, delivery", "/deliveries/1/fail, delivery", "/inventories, store",
			"/cookings/1/cancel, store", "/stores/1/policy, store", "/stores/1/times, store", "/stores/1/hours, store",
			"/images/0f, store", "/menus/1/image, store", "/cookings/1/delay, store", "/couponMgmts, coupon",
			"/coupons, coupon", "/myPages, customer", "/profile/myPages, customer", "/profile/menus, store",
			"/myPages/search/byCustomer?customerId=khl, customer", "/notifications, notification",
			"/notificationPreferences, notification" })
	void routesByPath(String path, String service) {
		assertThat(client.get(path).body()).isEqualTo(service);
		assertThat(SERVICES.get(service).lastRequest().uri()).isEqualTo(path);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/nowhere", "/ordersandmore", "/internal/x", "/operator/orders/1/cancel", "/actuator",
			"/actuator/health", "/actuator/gateway/routes" })
	void respondsNotFoundWithoutCallingService(String path) {
		assertProblem(client.get(path), 404, path);
		assertNoServiceWasCalled();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/orders/../internal/x", "/orders/%2e%2e/internal/x", "/orders/..;/internal/x",
			"/orders/..%2finternal/x", "/orders/..%5cinternal/x", "/orders/%252e%252e/internal/x",
			"/orders//../internal/x", "/orders/./1", "/orders/1;a=b" })
	void rejectsAmbiguousPath(String path) {
		assertProblem(client.get(path), 404, path);
		assertNoServiceWasCalled();
	}

	@Test
	void forwardsBodyUnchanged() {
		client.post("/orders", "{\"customerId\":\"khl\",\"address\":\"서울\"}");

		assertThat(order().lastRequest().method()).isEqualTo("POST");
		assertThat(order().lastRequest().body()).isEqualTo("{\"customerId\":\"khl\",\"address\":\"서울\"}");
	}

	@Test
	void forwardsEncodedCharactersUnchanged() {
		client.get("/deliveries/search/nearby?region=%EC%84%9C%EC%9A%B8");

		assertThat(SERVICES.get("delivery").lastRequest().uri()).endsWith("region=%EC%84%9C%EC%9A%B8");
	}

	@Test
	void sessionShowsThatNobodyLogsIn() {
		HttpResponse<String> response = client.get("/session", "Accept", "text/html");

		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
		assertThat(response.body())
			.isEqualTo("{\"mode\":\"open\",\"roles\":[\"CUSTOMER\",\"OWNER\",\"RIDER\",\"OPERATOR\"]}");
		assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
	}

	@Test
	void servesHealthOnManagementPort() {
		assertThat(new Client(managementPort).get("/actuator/health").statusCode()).isEqualTo(200);
	}

	@Test
	void countsRequestsByRouteOnManagementPort() {
		client.get("/orders");

		assertThat(new Client(managementPort).get("/actuator/prometheus").body().lines())
			.anyMatch(line -> line.startsWith("spring_cloud_gateway_requests_seconds_count{")
					&& line.contains("routeId=\"order\""))
			.noneMatch(line -> line.contains("/actuator"));
	}
}
