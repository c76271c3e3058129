package dev.baedal.gateway;

import static dev.baedal.gateway.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.baedal.http.ProblemCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Starts the gateway in front of seven stub services, each of which responds with its name. Tests without other
 * settings share it.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
@Tag("service")
abstract class GatewayTest {

	static final Map<String, StubService> SERVICES = new TreeMap<>();

	@LocalManagementPort
	int managementPort;

	Client client;

	@DynamicPropertySource
	static void stubs(DynamicPropertyRegistry registry) {
		for (String name : List.of("order", "payment", "store", "delivery", "coupon", "customer", "notification")) {
			StubService service = SERVICES.computeIfAbsent(name, StubService::named);
			registry.add("baedal.url." + name, service::url);
		}
	}

	@BeforeEach
	void createClient(@LocalServerPort int port) {
		client = new Client(port);
		SERVICES.values().forEach(service -> service.requests().clear());
	}

	StubService order() {
		return SERVICES.get("order");
	}

	void assertNoServiceWasCalled() {
		assertThat(SERVICES.values()).allSatisfy(service -> assertThat(service.requests()).isEmpty());
	}

	static void assertProblem(HttpResponse<String> response, int status, String path) {
		assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
		assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
		assertThat(json(response).propertyNames()).containsExactlyInAnyOrder("type", "title", "status", "detail",
				"instance", "code");
		assertThat(ProblemCode.valueOf(json(response).get("code").asString()).statuses()).contains(status);
		assertThat(response.headers().firstValue("Content-Language")).contains("en");
		assertThat(response.headers().allValues("Vary")).contains("Accept-Language");
		assertThat(json(response).get("status").asInt()).isEqualTo(status);
		assertThat(json(response).get("instance").asString()).isEqualTo(path);
	}
}
