package dev.baedal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import dev.baedal.messaging.test.HttpApi;
import dev.baedal.messaging.test.Wire;
import dev.baedal.platform.security.LoginModeService;
import dev.baedal.platform.security.Role;
import dev.baedal.platform.security.ownership.PersonHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Several people run a store: owners invite them, and every rule of an owner holds for them. */
class PeopleTest extends StoreTest {

	@Autowired
	WebApplicationContext service;

	private LoginModeService door;
	private String owner;
	private long storeId;
	private String people;

	@BeforeEach
	void openAStore() {
		door = new LoginModeService(service);
		owner = token("host");
		storeId = json(door.send("POST", "/stores", owner, OpeningTest.SHOP)).get("storeId").asLong();
		people = "/stores/%d/people".formatted(storeId);
	}

	@Test
	void anOwnerInvitesAndRemoves() {
		assertThat(invite("guest", "STAFF", owner)).isEqualTo(200);
		assertThat(invite("guest", "STAFF", owner)).as("a repeat").isEqualTo(200);

		JsonNode listed = json(door.send("GET", people, token("guest"), null));
		assertThat(listed.get("people")
			.valueStream()
			.map(one -> one.get("person").asString() + one.get("role").asString()))
			.containsExactly("guestSTAFF", "hostOWNER");
		assertThat(door.send("DELETE", people + "/guest", owner, null).getStatus()).isEqualTo(200);
		assertThat(door.send("GET", people, token("guest"), null).getStatus()).isEqualTo(403);
		assertThat(door.send("DELETE", people + "/guest", owner, null).getStatus()).isEqualTo(404);
	}

	/** A member needs no role in the token, which names no store either. */
	@Test
	void staffRunTheStoreAndInviteNobody() {
		invite("cook", "STAFF", owner);
		String cook = token("cook");

		assertThat(door.send("PUT", "/stores/%d/pause".formatted(storeId), cook, null).getStatus()).isEqualTo(200);
		assertThat(
				door.send("POST", "/menus", cook, "{\"storeId\":%d,\"name\":\"순대\",\"price\":5000}".formatted(storeId))
					.getStatus())
			.isEqualTo(201);
		assertThat(door.send("GET", "/cookings", cook, null).getStatus()).isEqualTo(200);
		assertThat(invite("friend", "STAFF", cook)).isEqualTo(403);
		assertThat(door.send("DELETE", people + "/host", cook, null).getStatus()).isEqualTo(403);
		assertThat(door.send("PUT", "/stores/1/pause", cook, null).getStatus()).as("another store").isEqualTo(404);
		assertThat(door.send("DELETE", people + "/cook", cook, null).getStatus()).as("leaves").isEqualTo(200);
		assertThat(door.send("PUT", "/stores/%d/pause".formatted(storeId), cook, null).getStatus()).isEqualTo(403);
	}

	@Test
	void theLastOwnerStays() {
		invite("second", "OWNER", owner);
		assertThat(door.send("DELETE", people + "/host", token("second"), null).getStatus()).isEqualTo(200);

		HttpApi.Reply refused = api.send("DELETE", people + "/second", null);

		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.text("code")).isEqualTo("LAST_OWNER");
		assertThat(api.put(people + "/second", "{\"role\":\"STAFF\"}").text("code")).isEqualTo("LAST_OWNER");
	}

	/** The stores of a token go on being honoured, beside the table. */
	@Test
	void anOwnerByTokenInvitesToo() {
		String byToken = door.tokens().of("owner-of-5", Role.OWNER, 5L);

		assertThat(door.send("PUT", "/stores/5/people/helper", byToken, "{\"role\":\"STAFF\"}").getStatus())
			.isEqualTo(200);
		assertThat(door.send("PUT", "/stores/5/open", token("helper"), null).getStatus()).isEqualTo(200);
		assertThat(door.send("DELETE", "/stores/5/people/helper", byToken, null).getStatus()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "guest|{}|400|role", "guest|{\"role\":\"BOSS\"}|400|role",
			"a%23b|{\"role\":\"STAFF\"}|422|person", "search|{\"role\":\"STAFF\"}|422|person" })
	void refusesInvalidInvitations(String person, String body, int status, String field) {
		HttpApi.Reply reply = api.put(people + "/" + person, body);

		assertThat(reply.status()).as(reply.raw().body()).isEqualTo(status);
		assertThat(reply.fields()).containsExactly(field);
		assertThat(json(door.send("GET", people, owner, null)).get("people")).hasSize(1);
	}

	@Test
	void publishesThePeopleWithoutTheirNames() {
		invite("secret-name", "STAFF", owner);

		JsonNode event = lastEvent(1);
		assertThat(event.get("storeId").asLong()).isEqualTo(storeId);
		assertThat(event.get("people").valueStream().map(one -> one.get("hash").asString()))
			.containsExactlyInAnyOrder(PersonHash.of("host"), PersonHash.of("secret-name"));
		assertThat(event.toString()).doesNotContain("secret-name");
	}

	@Test
	void anErasedPersonRunsNothingAndTheStoreGoesOn() {
		String person = "gone-" + storeId;
		invite(person, "OWNER", owner);
		door.send("DELETE", people + "/host", token(person), null);
		assertThat(json(door.send("GET", "/personalData/" + person, token(person), null)).at("/storePeople/0/storeId")
			.asLong()).isEqualTo(storeId);
		long version = lastEvent(2).get("version").asLong();

		wire.publish(Wire.ORDERS, "erasure:" + storeId, UUID.randomUUID().toString(), "CustomerErased.v1",
				"{\"erasureId\":%d,\"customerId\":\"%s\"}".formatted(storeId, person), clock.instant().plusSeconds(60));

		assertThat(lastEvent(version + 1).get("people")).isEmpty();
		assertThat(api.get(people).body().get("people")).isEmpty();
		assertThat(json(door.send("GET", "/personalData/" + person, token(person), null)).get("storePeople")).isEmpty();
		assertThat(api.get("/stores/" + storeId).status()).isEqualTo(200);
		assertThat(api.put("/operator/stores/%d/people/heir".formatted(storeId)).status()).isEqualTo(204);
		assertThat(door.send("PUT", "/stores/%d/pause".formatted(storeId), token("heir"), null).getStatus())
			.isEqualTo(200);
		assertThat(api.get("/actuator/audit").body().toString()).contains("AppointPerson OWNER of store " + storeId)
			.doesNotContain("heir");
	}

	@Test
	void strangersSeeNobody() {
		assertThat(door.send("GET", people, null, null).getStatus()).isEqualTo(401);
		assertThat(door.send("GET", people, token("stranger"), null).getStatus()).isEqualTo(403);
		assertThat(door.send("GET", people, door.tokens().of("owner-9", Role.OWNER, 999L), null).getStatus())
			.isEqualTo(404);
		assertThat(invite("stranger", "OWNER", token("stranger"))).isEqualTo(403);
		assertThat(door.send("GET", people, door.tokens().of("operator-1", Role.OPERATOR), null).getStatus())
			.isEqualTo(200);
	}

	private int invite(String person, String role, String token) {
		return door.send("PUT", people + "/" + person, token, "{\"role\":\"%s\"}".formatted(role)).getStatus();
	}

	/** Waits for the event of this version, or of a later one. */
	private JsonNode lastEvent(long version) {
		await().until(() -> peopleEvents().stream().anyMatch(event -> event.get("version").asLong() >= version));
		List<JsonNode> events = peopleEvents();
		return events.get(events.size() - 1);
	}

	private List<JsonNode> peopleEvents() {
		return wire.published(Wire.MENUS)
			.stream()
			.filter(event -> ("people:" + storeId).equals(event.key()))
			.map(Wire.PublishedEvent::data)
			.toList();
	}

	private String token(String person) {
		return door.tokens().of(person, Role.CUSTOMER);
	}

	private static JsonNode json(MockHttpServletResponse response) {
		return JsonMapper.shared().readTree(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
	}
}
