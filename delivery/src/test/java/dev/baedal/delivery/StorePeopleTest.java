package dev.baedal.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.baedal.messaging.test.Wire;
import dev.baedal.platform.security.LoginModeService;
import dev.baedal.platform.security.Role;
import dev.baedal.platform.security.ownership.PersonHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Who runs a store by store's own table has an owner's rights here too, from an event that names nobody. */
class StorePeopleTest extends DeliveryTest {

	private static final long STORE = 1;

	@Autowired
	WebApplicationContext service;
	@Autowired
	JdbcClient jdbc;

	private LoginModeService door;

	@BeforeEach
	void openTheDoor() {
		door = new LoginModeService(service);
		jdbc.sql("DELETE FROM store_people_copy").update();
		jdbc.sql("DELETE FROM store_person_copy").update();
	}

	@Test
	void aPersonOfTheEventReadsAndHandsOver() {
		long orderId = others.prepared("BREW_PICKUP");
		others.awaitStatus(orderId, "READY");
		String staff = door.tokens().of("bar-staff", Role.CUSTOMER);
		assertThat(status("GET", "/deliveries/" + orderId, staff)).as("before").isEqualTo(404);

		publish(0, "bar-staff", "somebody-else");

		await().untilAsserted(() -> assertThat(status("GET", "/deliveries/" + orderId, staff)).isEqualTo(200));
		assertThat(status("GET", "/deliveries/search/counter?storeId=" + STORE, staff)).isEqualTo(200);
		assertThat(status("PUT", "/deliveries/" + orderId + "/handover", staff)).isEqualTo(200);
		assertThat(status("GET", "/deliveries/search/counter?storeId=999", staff)).as("another store").isEqualTo(403);
		assertThat(jdbc.sql("SELECT person_hash FROM store_person_copy").query(String.class).list())
			.noneMatch(hash -> hash.contains("bar-staff"));
	}

	@Test
	void aRemovedPersonLosesTheRight() {
		String staff = door.tokens().of("bar-staff", Role.CUSTOMER);
		publish(0, "bar-staff");
		await().untilAsserted(() -> assertThat(counter(staff)).isEqualTo(200));

		publish(1);

		await().untilAsserted(() -> assertThat(counter(staff)).isEqualTo(403));
	}

	/** The topic can be read again from its start, and a relay may repeat an old record. */
	@Test
	void theHigherVersionWins() {
		String staff = door.tokens().of("bar-staff", Role.CUSTOMER);
		String next = door.tokens().of("next-staff", Role.CUSTOMER);
		publish(5, "next-staff");
		await().untilAsserted(() -> assertThat(counter(next)).isEqualTo(200));

		publish(4, "bar-staff");
		publish(6, "next-staff", "third-staff");

		await().untilAsserted(() -> assertThat(counter(door.tokens().of("third-staff", Role.CUSTOMER))).isEqualTo(200));
		assertThat(counter(staff)).isEqualTo(403);
		assertThat(counter(next)).isEqualTo(200);
	}

	@Test
	void aTokensStoresAreHonouredStill() {
		assertThat(counter(door.tokens().of("owner-1", Role.OWNER, STORE))).isEqualTo(200);
	}

	private void publish(long version, String... people) {
		wire.publish(Wire.MENUS, "people:" + STORE, UUID.randomUUID().toString(), "StorePeopleChanged.v1",
				"{\"storeId\":%d,\"version\":%d,\"people\":[%s]}".formatted(STORE, version,
						Arrays.stream(people)
							.map(person -> "{\"hash\":\"%s\"}".formatted(PersonHash.of(person)))
							.collect(Collectors.joining(","))),
				Instant.now());
	}

	private int counter(String token) {
		return status("GET", "/deliveries/search/counter?storeId=" + STORE, token);
	}

	private int status(String method, String path, String token) {
		return door.send(method, path, token, null).getStatus();
	}
}
