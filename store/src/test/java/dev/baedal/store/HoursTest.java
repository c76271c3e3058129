package dev.baedal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;

import dev.baedal.messaging.test.HttpApi;
import dev.baedal.messaging.test.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The owner sets the hours of a store. Everybody sees them, and when it opens and closes by the present time. */
class HoursTest extends StoreTest {

	private static final String STORE = "/stores/8";
	private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
	private static final String HOURS = """
			{"zone":"Asia/Seoul","spans":[{"day":"MONDAY","from":"11:00","to":"14:00"},
			{"day":"MONDAY","from":"17:00","to":"02:00"}],"exceptions":[{"date":"2026-12-25"},
			{"date":"2028-02-29","spans":[{"from":"18:00","to":"24:00"}]}],"lastOrderBefore":"30"}""";

	@AfterEach
	void isAlwaysOpenAgain() {
		api.send("DELETE", STORE + "/hours", null);
		api.put(STORE + "/open");
	}

	@Test
	void keepsShowsAndPublishesHours() {
		HttpApi.Reply set = api.put(STORE + "/hours", HOURS);
		HttpApi.Reply again = api.put(STORE + "/hours", HOURS);

		assertThat(set.status()).as(set.raw().body()).isEqualTo(200);
		JsonNode hours = JsonMapper.shared()
			.readTree(HOURS.replace("\"30\"", "30").replace("\"2026-12-25\"", "\"2026-12-25\",\"spans\":[]"));
		assertThat(set.body().get("hours")).isEqualTo(hours);
		assertThat(api.get(STORE).body().get("hours")).isEqualTo(hours);
		assertThat(again.header("ETag")).as("repeated").isEqualTo(set.header("ETag"));
		awaitPublished(set, hours.toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "DELETE", "PUT" })
	void isAlwaysOpenWithoutHours(String method) {
		api.put(STORE + "/hours", "{\"zone\":\"Asia/Seoul\",\"spans\":[]}");
		assertThat(api.get(STORE).body().get("openNow").asBoolean()).isFalse();

		HttpApi.Reply removed = api.send(method, STORE + "/hours", null);

		assertThat(removed.status()).isEqualTo(200);
		assertThat(removed.body().get("hours").isNull()).isTrue();
		assertThat(removed.body().get("openNow").asBoolean()).isTrue();
		assertThat(api.send(method, STORE + "/hours", null).header("ETag")).as("repeated")
			.isEqualTo(removed.header("ETag"));
		awaitPublished(removed, "null");
	}

	@Test
	void opensAndClosesByItself() {
		Instant opensAt = opensTomorrow();

		assertThat(api.get(STORE).body().get("open").asBoolean()).as("by hand").isTrue();
		assertThat(state()).isEqualTo("false %s null".formatted(opensAt));
		awaitTime(opensAt);
		assertThat(state()).isEqualTo("true null %s".formatted(opensAt.plus(Duration.ofMinutes(570))));
		awaitTime(opensAt.plus(Duration.ofMinutes(570)));
		assertThat(state()).as("after the last order").isEqualTo("false null null");
	}

	@Test
	void opensAtTheLaterOfPauseAndHours() {
		Instant opensAt = opensTomorrow();

		api.put(STORE + "/pause", "{\"minutes\":30}");
		assertThat(state()).isEqualTo("false %s null".formatted(opensAt));
		api.put(STORE + "/pause");
		assertThat(state()).as("until its owner opens it").isEqualTo("false null null");
	}

	@Test
	void sendsAStoreThatHasOpenedByItselfAgain() {
		Instant opensAt = opensTomorrow();
		String known = api.get(STORE).header("ETag");
		awaitTime(opensAt);

		HttpApi.Reply open = api.send("GET", STORE, null, "If-None-Match", known);

		assertThat(open.status()).isEqualTo(200);
		assertThat(open.body().get("openNow").asBoolean()).isTrue();
		assertThat(open.header("ETag")).as("the version for If-Match").isEqualTo(known);
	}

	@Test
	void sendsAStoreWhosePauseHasEndedAgain() {
		String known = api.put(STORE + "/pause", "{\"minutes\":30}").header("ETag");
		clock.advance(Duration.ofMinutes(31));

		HttpApi.Reply open = api.send("GET", STORE, null, "If-None-Match", known);

		assertThat(open.status()).isEqualTo(200);
		assertThat(open.body().get("openNow").asBoolean()).isTrue();
	}

	@Test
	void sparesAnUnchangedStoreThatDoesNotDependOnTheTime() {
		String known = api.get(STORE).header("ETag");

		assertThat(api.send("GET", STORE, null, "If-None-Match", known).status()).isEqualTo(304);
		String paused = api.put(STORE + "/pause").header("ETag");
		assertThat(api.send("GET", STORE, null, "If-None-Match", known).status()).isEqualTo(200);
		assertThat(api.send("GET", STORE, null, "If-None-Match", paused).status()).isEqualTo(304);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "Asia/Seoul|Asia/Atlantis|422|zone",
			"Asia/Seoul|Asia Seoul|400|zone", "\"zone\":\"Asia/Seoul\",||400|zone", "\"Asia/Seoul\"|null|400|zone",
			"\"Asia/Seoul\"|[]|400|zone", "\"spans\":[{\"day\"|\"spans\":7,\"more\":[{\"day\"|400|spans",
			"\"spans\":[{\"day\"|\"more\":[{\"day\"|400|spans", "MONDAY|monday|400|spans[0].day",
			"MONDAY|1|400|spans[0].day", "11:00|24:00|400|spans[0].from", "11:00|9:00|400|spans[0].from",
			"\"11:00\"|null|400|spans[0].from", "14:00|24:01|400|spans[0].to", "14:00||400|spans[0].to",
			"14:00|11:00|422|spans[0].to", "14:00|17:01|422|spans[1]", "14:00|11:30|200|", "17:00|13:59|422|spans[1]",
			"2026-12-25|2026-02-30|422|exceptions[0].date", "2026-12-25|2028-02-29|422|exceptions[1].date",
			"2026-12-25|25.12.2026|400|exceptions[0].date", "\"2026-12-25\"|null|400|exceptions[0].date",
			"24:00|18:00|422|exceptions[1].spans[0].to", "18:00|24:00|400|exceptions[1].spans[0].from",
			"\"30\"|-1|400|lastOrderBefore", "\"30\"|181|400|lastOrderBefore", "\"30\"|\"soon\"|400|lastOrderBefore",
			"\"30\"|1.5|400|lastOrderBefore" })
	void refusesBadHoursAndNamesTheField(String good, String bad, int status, String field) {
		JsonNode before = api.get(STORE).body();

		HttpApi.Reply reply = api.put(STORE + "/hours",
				HOURS.replaceFirst(good.replace("[", "\\[").replace("{", "\\{"), bad == null ? "" : bad));

		assertThat(reply.status()).as(reply.raw().body()).isEqualTo(status);
		if (field != null) {
			assertThat(reply.fields()).as(reply.raw().body()).containsExactly(field);
			assertThat(reply.text("code")).isEqualTo("INVALID_FIELD");
			assertThat(api.get(STORE).body()).isEqualTo(before);
		}
	}

	@Test
	void refusesTooManySpansAndDates() {
		assertRefused("\"spans\":[%s]".formatted(spans(51, "\"day\":\"MONDAY\",")), "spans");
		assertRefused("\"spans\":[],\"exceptions\":[%s]"
			.formatted(String.join(",", Collections.nCopies(401, "{\"date\":\"2026-12-25\"}"))), "exceptions");
		assertRefused("\"spans\":[],\"exceptions\":[{\"date\":\"2026-12-25\",\"spans\":[%s]}]".formatted(spans(11, "")),
				"exceptions[0].spans");
		assertThat(api.get(STORE).body().get("hours").isNull()).isTrue();
	}

	@Test
	void explainsInTheCallersLanguage() {
		String overlapping = HOURS.replace("14:00", "18:00");

		assertThat(api.send("PUT", STORE + "/hours", overlapping, "Accept-Language", "ko").text("detail"))
			.isEqualTo("spans[1]: 다른 영업시간과 겹칩니다: MONDAY 11:00-18:00");
		assertThat(api.send("PUT", STORE + "/hours", overlapping, "Accept-Language", "en").text("detail"))
			.isEqualTo("spans[1]: must not overlap another one: MONDAY 11:00-18:00");
	}

	@Test
	void listsCannotBeSortedByHours() {
		assertThat(api.get("/stores?sort=hours").status()).isEqualTo(400);
		assertThat(api.put("/stores/987654321/hours", HOURS).status()).isEqualTo(404);
	}

	private void assertRefused(String fields, String field) {
		HttpApi.Reply reply = api.put(STORE + "/hours", "{\"zone\":\"Asia/Seoul\",%s}".formatted(fields));

		assertThat(reply.status()).as(reply.raw().body()).isEqualTo(400);
		assertThat(reply.fields()).containsExactly(field);
	}

	/** Many spans of a minute, of which none overlaps another. */
	private static String spans(int many, String day) {
		StringBuilder spans = new StringBuilder();
		for (int minute = 0; minute < many; minute++) {
			spans.append(minute == 0 ? "" : ",")
				.append("{%s\"from\":\"10:%02d\",\"to\":\"10:%02d\"}".formatted(day, minute, minute + 1));
		}
		return spans.toString();
	}

	/** From 10 to 20 o'clock, with the last order half an hour before, and on no other day. */
	private Instant opensTomorrow() {
		LocalDate day = LocalDate.ofInstant(clock.instant(), ZONE).plusDays(1);
		HttpApi.Reply set = api.put(STORE + "/hours",
				"""
						{"zone":"%s","spans":[],"exceptions":[{"date":"%s","spans":[{"from":"10:00","to":"20:00"}]}],"lastOrderBefore":30}"""
					.formatted(ZONE, day));
		assertThat(set.status()).as(set.raw().body()).isEqualTo(200);
		return day.atTime(LocalTime.of(10, 0)).atZone(ZONE).toInstant();
	}

	private void awaitTime(Instant time) {
		clock.advance(Duration.between(clock.instant(), time).plusSeconds(1));
	}

	/** Whether the store is open, when it opens, and until when it takes orders. */
	private String state() {
		HttpApi.Reply store = api.get(STORE);
		return "%s %s %s".formatted(store.body().get("openNow").asBoolean(), store.text("opensAt"),
				store.text("ordersUntil"));
	}

	/** Another service of this run may have published the same version of the store. */
	private void awaitPublished(HttpApi.Reply store, String hours) {
		String version = store.header("ETag").replace("\"", "");
		await().untilAsserted(() -> assertThat(wire.published(Wire.MENUS))
			.filteredOn(
					event -> event.key().equals("store:8") && event.data().get("version").toString().equals(version))
			.extracting(event -> event.data().get("hours").toString())
			.contains(hours));
	}
}
