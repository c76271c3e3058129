package dev.baedal.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway is the only public entry (000-C6). */
@Journey
@Tag("000-C6")
@Tag("M34")
class GatewayIT {

	@ParameterizedTest
	@ValueSource(strings = { "/internal/payments", "/internal/payments/ready", "/internal/orders/1/close",
			"/internal/cookings/1/cancel-claims", "/internal/coupons/gates", "/internal/coupons/reservations",
			"/requestPayment", "/operator/deliveries/1/skip-coupon", "/actuator", "/actuator/health",
			"/actuator/parked", "/orders/../actuator/health", "/orders/..%2Factuator/health",
			"/orders/%2e%2e/internal/payments/ready", "//internal/payments/ready", "/h2-console", "/profile" })
	void hasNoRouteToInternalEndpoints(String path, Platform platform) {
		Response refused = platform.gateway().send("GET", path, null);

		assertThat(refused.status()).as(refused::toString).isBetween(400, 404);
		refused.isProblem(refused.status());
	}

	@ParameterizedTest
	@ValueSource(strings = { "orders", "payments", "cookings", "deliveries", "myPages", "userApps", "orderStatus",
			"orderSearches" })
	void returnsLinksThroughTheGateway(String rel, Platform platform) {
		Progress.PLACED.reach(platform, platform.customer());
		Progress.PLACED.reach(platform, platform.customer());
		ApiClient gateway = platform.gateway();

		Response page = gateway.get("/" + rel + "?size=1").is(200);

		String self = page.entries(rel).get(0).path("_links").path("self").path("href").asString();
		String next = page.body().path("_links").path("next").path("href").asString();
		assertThat(List.of(self, next)).allMatch(link -> link.startsWith(gateway.address() + "/" + rel));
		gateway.get(self.substring(gateway.address().length())).is(200);
		assertThat(gateway.get(next.substring(gateway.address().length())).is(200).entries(rel)).hasSize(1);
	}

	@Test
	void servesTheSeedsCallsAtTheServicesOwnPorts(Platform platform) {
		platform.client(Platform.Program.ORDER)
			.post("/orders", Map.of("customerId", "khl", "qty", 1, "foodId", 1, "address", "seoul"))
			.is(201);
		platform.client(Platform.Program.COUPON).get("/couponMgmts").is(200);
		platform.gateway()
			.post("/couponMgmts", Map.of("customerId", platform.customer().name(), "orderCount", "0"))
			.is(201);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/orders", "/payments", "/cookings", "/deliveries", "/myPages", "/couponMgmts", "/coupons",
			"/notifications", "/menus", "/stores" })
	void limitsAPageToAHundredEntries(String path, Platform platform) {
		Response page = platform.gateway().get(path + "?size=100000").is(200);

		assertThat(page.body().path("page").path("size").asInt()).isEqualTo(100);
	}

	@ParameterizedTest
	@EnumSource
	@Tag("M34")
	void listensOnLoopbackOnly(Platform.Program program, Platform platform) throws IOException {
		int port = platform.port(program);
		try (Socket own = new Socket(InetAddress.getLoopbackAddress(), port)) {
			assertThat(own.isConnected()).isTrue();
		}
		for (InetAddress address : addressesBeyondLoopback()) {
			assertThatThrownBy(() -> connect(address, port)).as("%s on %s", program, address)
				.isInstanceOf(IOException.class);
		}
	}

	/** Includes 127.0.0.2, which on Linux reaches a listener on all addresses but not one on 127.0.0.1. */
	private static List<InetAddress> addressesBeyondLoopback() throws IOException {
		List<InetAddress> addresses = new ArrayList<>(List.of(InetAddress.getByName("127.0.0.2")));
		NetworkInterface.networkInterfaces()
			.flatMap(NetworkInterface::inetAddresses)
			.filter(address -> !address.isLoopbackAddress())
			.forEach(addresses::add);
		try (ServerSocket everywhere = new ServerSocket(0)) {
			addresses.removeIf(address -> !reaches(address, everywhere.getLocalPort()));
		}
		assertThat(addresses).as("addresses by which this machine reaches itself").isNotEmpty();
		return addresses;
	}

	private static boolean reaches(InetAddress address, int port) {
		try {
			connect(address, port);
			return true;
		}
		catch (IOException no) {
			return false;
		}
	}

	private static void connect(InetAddress address, int port) throws IOException {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(address, port), 1_000);
		}
	}
}
