package dev.baedal.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TokensTest extends IdentityTest {

	@ParameterizedTest
	@CsvSource({ "demo-customer, khl, CUSTOMER", "demo-owner, owner-1, OWNER", "demo-rider, rider-1, RIDER",
			"demo-operator, operator-1, OPERATOR" })
	void demoClientGetsTokenOfItsPerson(String client, String person, String role) throws Exception {
		JsonNode claims = claims(token(client), "access_token");

		assertThat(claims.get("sub").asString()).isEqualTo(person);
		assertThat(claims.get("roles")).singleElement().extracting(JsonNode::asString).isEqualTo(role);
		assertThat(claims.get("aud").asString()).isEqualTo("baedal");
		assertThat(claims.get("iss").asString()).isEqualTo("http://localhost:8089");
		assertThat(claims.has("scope")).isFalse();
	}

	@Test
	void tokenOfOwnerListsStores() throws Exception {
		assertThat(claims(token("demo-owner"), "access_token").get("stores")).hasSize(18);
		assertThat(claims(token("demo-rider"), "access_token").has("stores")).isFalse();
	}

	@Test
	void demoPeopleClientGetsTokenOfNamedPerson() throws Exception {
		JsonNode rider = claims(token("demo-people", "person", "rider-77", "role", "RIDER"), "access_token");
		JsonNode owner = claims(token("demo-people", "person", "owner-9", "role", "OWNER", "stores", "999"),
				"access_token");

		assertThat(rider.get("sub").asString()).isEqualTo("rider-77");
		assertThat(rider.get("roles")).singleElement().extracting(JsonNode::asString).isEqualTo("RIDER");
		assertThat(rider.has("stores") || rider.has("scope")).isFalse();
		assertThat(owner.get("stores")).singleElement().extracting(JsonNode::asLong).isEqualTo(999L);
	}

	@ParameterizedTest
	@CsvSource({ "'', RIDER, 1", "rider-77, KING, 1", "rider-77, '', 1", "owner-9, OWNER, one" })
	void rejectsMalformedPersonRoleOrStores(String person, String role, String stores) throws Exception {
		JsonNode refused = json(tokenRequest("demo-people").param("grant_type", "client_credentials")
			.param("person", person)
			.param("role", role)
			.param("stores", stores), 400);

		assertThat(refused.get("error").asString()).isEqualTo("invalid_request");
	}

	@Test
	void ignoresPersonNamedByOtherClients() throws Exception {
		JsonNode demo = claims(token("demo-customer", "person", "kim", "role", "OPERATOR"), "access_token");
		JsonNode service = claims(token("order", "person", "kim", "role", "OPERATOR"), "access_token");

		assertThat(demo.get("sub").asString() + demo.get("roles")).isEqualTo("khl[\"CUSTOMER\"]");
		assertThat(service.get("sub").asString()).isEqualTo("order");
		assertThat(service.has("roles")).isFalse();
	}

	@Test
	void serviceGetsTokenForItself() throws Exception {
		JsonNode claims = claims(token("order"), "access_token");

		assertThat(claims.get("sub").asString()).isEqualTo("order");
		assertThat(claims.get("scope").asString()).isEqualTo("internal");
		assertThat(claims.has("roles")).isFalse();
	}

	@Test
	void rejectsUnregisteredScope() throws Exception {
		JsonNode refused = json(
				tokenRequest("demo-customer").param("grant_type", "client_credentials").param("scope", "internal"),
				400);

		assertThat(refused.get("error").asString()).isEqualTo("invalid_scope");
	}

	@Test
	void gatewayGetsNoTokenForItself() throws Exception {
		JsonNode refused = json(tokenRequest("gateway").param("grant_type", "client_credentials"), 400);

		assertThat(refused.get("error").asString()).isEqualTo("unauthorized_client");
	}

	@Test
	void rejectsPasswordGrant() throws Exception {
		JsonNode refused = json(tokenRequest("gateway").param("grant_type", "password")
			.param("username", "khl")
			.param("password", PASSWORD), 400);

		assertThat(refused.get("error").asString()).isEqualTo("unsupported_grant_type");
	}

	@Test
	void rejectsWrongSecret() throws Exception {
		json(tokenRequest("order").header("Authorization", "").with(request -> {
			request.removeHeader("Authorization");
			request.addHeader("Authorization", basic("order", "f".repeat(32)));
			return request;
		}).param("grant_type", "client_credentials"), 401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/metrics", "/actuator/keys", "/operator/people/khl", "/people", "/nowhere" })
	void otherPathsNeedLogin(String path) throws Exception {
		assertThat(http.perform(get(path)).andReturn().getResponse().getStatus()).isIn(401, 302);
		http.perform(
				get(path).header("Authorization", "Bearer " + token("demo-customer").get("access_token").asString()))
			.andExpect(status().is(org.hamcrest.Matchers.oneOf(403, 302)));
	}

	@Test
	void servesHealthWithoutLogin() throws Exception {
		http.perform(get("/actuator/health/readiness")).andExpect(status().isOk());
	}
}
