package dev.baedal.gateway;

import static dev.baedal.gateway.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;

/** M45: the personal data of all services is one complete document, or an error. */
class PersonalDataTest extends LoginSecurityConfigurationTest {

	private static final String[] KHL = { "Authorization", bearer(ISSUER.token("khl", "CUSTOMER")) };

	@Test
	void collectsPartsOfAllServicesWithTokenOfCaller() {
		HttpResponse<String> response = client.get("/personalData/khl", KHL);

		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		assertThat(json(response).propertyNames()).containsExactly("customerId", "at", "order", "payment", "store",
				"delivery", "coupon", "customer", "notification");
		assertThat(json(response).at("/delivery/held/0").asString()).isEqualTo("delivery");
		assertThat(SERVICES.values()).allSatisfy(service -> {
			assertThat(service.lastRequest().uri()).isEqualTo("/personalData/khl");
			assertThat(service.lastRequest().headers().get("Authorization")).isEqualTo(KHL[1]);
		});
	}

	@Test
	void returnsRefusalOfService() {
		HttpResponse<String> response = client.get("/personalData/kim", KHL);

		assertThat(response.statusCode()).isEqualTo(403);
		assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
		assertThat(response.body()).contains("not yours");
	}

	@Test
	void forwardsRequestedLanguageAndReturnsLanguageOfService() {
		HttpResponse<String> response = client.get("/personalData/kim", "Authorization", KHL[1], "Accept-Language",
				"ko");

		assertThat(SERVICES.get("payment").lastRequest().headers().get("Accept-Language")).isEqualTo("ko");
		assertThat(response.headers().firstValue("Content-Language")).contains("ko");
		assertThat(response.headers().allValues("Vary")).contains("Accept-Language");
	}

	@Test
	void respondsUnavailableWhenServiceFails() {
		HttpResponse<String> response = client.get("/personalData/away", KHL);

		assertProblem(response, 503, "/personalData/away");
		assertThat(json(response).get("detail").asString()).contains("store gives no answer", "try again later");
		assertThat(response.headers().firstValue("Retry-After")).isPresent();
	}

	@Test
	void routesErasureToOrder() {
		assertThat(client.send("DELETE", "/personalData/khl", null, KHL).statusCode()).isEqualTo(200);
		assertThat(order().lastRequest().method()).isEqualTo("DELETE");
		assertThat(SERVICES.get("payment").requests()).isEmpty();

		order().requests().clear();
		assertProblem(client.send("PUT", "/personalData/khl", "{}", KHL), 404, "/personalData/khl");
		assertProblem(client.get("/personalData/khl"), 401, "/personalData/khl");
		assertProblem(client.send("DELETE", "/personalData/khl", null), 401, "/personalData/khl");
		assertNoServiceWasCalled();
	}
}
