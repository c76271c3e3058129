package dev.baedal.gateway;

import static dev.baedal.gateway.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;

/** M45: what all services know about a customer is one document, or none. */
class PersonalDataTest extends LoginSecurityConfigurationTest {

	private static final String[] KHL = { "Authorization", bearer(ISSUER.token("khl", "CUSTOMER")) };

	@Test
	void isWhatEachServiceSaysToWhoAsks() {
		HttpResponse<String> answer = client.get("/personalData/khl", KHL);

		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		assertThat(json(answer).propertyNames()).containsExactly("customerId", "at", "order", "payment", "store",
				"delivery", "coupon", "customer", "notification");
		assertThat(json(answer).at("/delivery/held/0").asString()).isEqualTo("delivery");
		assertThat(SERVICES.values()).allSatisfy(service -> {
			assertThat(service.lastAsked().uri()).isEqualTo("/personalData/khl");
			assertThat(service.lastAsked().headers().get("Authorization")).isEqualTo(KHL[1]);
		});
	}

	@Test
	void isRefusedAsAServiceRefusesIt() {
		HttpResponse<String> answer = client.get("/personalData/kim", KHL);

		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
		assertThat(answer.body()).contains("not yours");
	}

	@Test
	void asksTheServicesInTheCallersLanguageAndPassesTheirsOn() {
		HttpResponse<String> answer = client.get("/personalData/kim", "Authorization", KHL[1], "Accept-Language", "ko");

		assertThat(SERVICES.get("payment").lastAsked().headers().get("Accept-Language")).isEqualTo("ko");
		assertThat(answer.headers().firstValue("Content-Language")).contains("ko");
		assertThat(answer.headers().allValues("Vary")).contains("Accept-Language");
	}

	@Test
	void isNotGivenWithAPartMissing() {
		HttpResponse<String> answer = client.get("/personalData/away", KHL);

		assertProblem(answer, 503, "/personalData/away");
		assertThat(json(answer).get("detail").asString()).contains("store gives no answer", "try again later");
		assertThat(answer.headers().firstValue("Retry-After")).isPresent();
	}

	@Test
	void isForgottenByWayOfOrder() {
		assertThat(client.send("DELETE", "/personalData/khl", null, KHL).statusCode()).isEqualTo(200);
		assertThat(order().lastAsked().method()).isEqualTo("DELETE");
		assertThat(SERVICES.get("payment").asked()).isEmpty();

		order().asked().clear();
		assertProblem(client.send("PUT", "/personalData/khl", "{}", KHL), 404, "/personalData/khl");
		assertProblem(client.get("/personalData/khl"), 401, "/personalData/khl");
		assertProblem(client.send("DELETE", "/personalData/khl", null), 401, "/personalData/khl");
		assertNobodyWasAsked();
	}
}
