package dev.baedal.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.UUID;

import dev.baedal.messaging.test.Wire;
import dev.baedal.platform.security.LoginModeService;
import dev.baedal.platform.security.Role;
import dev.baedal.platform.security.ownership.PersonHash;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Who runs a store by store's own table reads its messages, from an event that names nobody. */
@NotificationTest
class StorePeopleTest {

	@Autowired
	WebApplicationContext service;
	@Autowired
	NotificationFixture.OtherServices others;

	@Test
	void aPersonOfTheEventReadsTheStoresMessages() {
		LoginModeService door = new LoginModeService(service);
		String staff = door.tokens().of("bar-staff", Role.CUSTOMER);
		String messages = "/notifications/search/byReceiver?receiver=store-77";
		assertThat(door.send("GET", messages, staff, null).getStatus()).isEqualTo(403);

		others.wire()
			.publish(Wire.MENUS, "people:77", UUID.randomUUID().toString(), "StorePeopleChanged.v1",
					"{\"storeId\":77,\"version\":0,\"people\":[{\"hash\":\"%s\"}]}"
						.formatted(PersonHash.of("bar-staff")),
					Instant.now());

		await().untilAsserted(() -> assertThat(door.send("GET", messages, staff, null).getStatus()).isEqualTo(200));
		assertThat(door.send("GET", messages.replace("77", "78"), staff, null).getStatus()).isEqualTo(403);
	}
}
