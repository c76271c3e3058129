package dev.baedal.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer saves addresses for later orders. */
class AddressesTest extends OrderTest {

	private static final int MOST = 20;

	@Autowired
	JdbcClient jdbc;

	@Test
	void savesReplacesAndDeletesAnAddress() {
		assertThat(saved("saver")).isEqualTo("[]");

		Api.Reply saved = save("saver", "집", "{\"address\":\"서울 강남구  1\",\"region\":\"강남구\"}");
		save("saver", "office", "{\"address\":\"seoul mapo 3\"}");

		assertThat(saved.status()).isEqualTo(200);
		assertThat(saved.body()).hasToString("{\"label\":\"집\",\"address\":\"서울 강남구 1\",\"region\":\"강남구\"}");
		assertThat(saved("saver")).isEqualTo("[{\"label\":\"office\",\"address\":\"seoul mapo 3\",\"region\":null},"
				+ "{\"label\":\"집\",\"address\":\"서울 강남구 1\",\"region\":\"강남구\"}]");

		save("saver", "office", "{\"address\":\"seoul jongno 5\"}");
		assertThat(delete("saver", "집").status()).isEqualTo(204);
		assertThat(delete("saver", "집").status()).isEqualTo(204);

		assertThat(saved("saver")).isEqualTo("[{\"label\":\"office\",\"address\":\"seoul jongno 5\",\"region\":null}]");
		delete("saver", "office");
		assertThat(books("saver")).isZero();
	}

	@Test
	void refusesMoreThanTwenty() {
		IntStream.range(0, MOST)
			.forEach(i -> assertThat(save("many", "home " + i, "{\"address\":\"seoul\"}").status()).isEqualTo(200));

		Api.Reply refused = save("many", "one more", "{\"address\":\"seoul\"}");

		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.text("code")).isEqualTo("ADDRESS_BOOK_FULL");
		assertThat(save("many", "home 7", "{\"address\":\"busan\"}").status()).isEqualTo(200);
		assertThat(rows("many")).isEqualTo(MOST);
	}

	/** The requests of several replicas at once. */
	@Test
	void requestsAtOnceDoNotExceedTheLimit() {
		List<CompletableFuture<Integer>> all = IntStream.range(0, MOST + 4)
			.mapToObj(i -> CompletableFuture
				.supplyAsync(() -> save("at once", "home " + i, "{\"address\":\"seoul\"}").status()))
			.toList();

		assertThat(all.stream().map(CompletableFuture::join)).containsOnly(200, 409)
			.filteredOn(status -> status == 200)
			.hasSize(MOST);
		assertThat(rows("at once")).isEqualTo(MOST);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{}|400|address", "{\"address\":\" \"}|400|address",
			"{\"address\":7.5e3, \"region\":\"a\\u0007\"}|400|region", "[]|400|body" })
	void refusesABadAddress(String body, int status, String field) {
		Api.Reply refused = save("bad", "home", body);

		assertThat(refused.status()).isEqualTo(status);
		assertThat(refused.text("detail")).contains(field);
		assertThat(books("bad")).isZero();
	}

	@Test
	void refusesALongAddress() {
		assertThat(save("bad", "home", "{\"address\":\"%s\"}".formatted("가".repeat(201))).fields())
			.containsExactly("address");
		assertThat(save("bad", "home", "{\"address\":\"seoul\",\"region\":\"%s\"}".formatted("가".repeat(65))).fields())
			.containsExactly("region");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u200b", "01234567890123456789012345678901234567890", "turned\u202e" })
	void refusesABadLabel(String label) {
		Api.Reply refused = save("bad", label, "{\"address\":\"seoul\"}");

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.fields()).containsExactly("label");
		assertThat(delete("bad", label).status()).isEqualTo(422);
		assertThat(books("bad")).isZero();
	}

	@Test
	void refusesTheIdOfAnAnonymisedCustomer() {
		assertThat(save("#1", "home", "{\"address\":\"seoul\"}").fields()).containsExactly("customerId");
	}

	/** M45: in the personal data document, and erased at once although an order is open. */
	@Test
	void anErasureDeletesTheAddressesAtOnce() {
		long open = api.order("moving").orderId();
		save("moving", "home", "{\"address\":\"seoul gangnam 7\"}");
		save("staying", "home", "{\"address\":\"seoul\"}");
		assertThat(api.get("/personalData/moving").body().at("/addresses/0/address").asString())
			.isEqualTo("seoul gangnam 7");

		Api.Reply noted = api.send("DELETE", "/personalData/moving", null);

		assertThat(noted.body().get("waitsFor").get(0).asLong()).isEqualTo(open);
		assertThat(saved("moving")).isEqualTo("[]");
		assertThat(api.get("/personalData/moving").body().get("addresses").isEmpty()).isTrue();
		assertThat(rows("moving") + books("moving")).isZero();
		assertThat(rows("staying")).isOne();
		assertThat(api.send("DELETE", "/personalData/moving", null).status()).isEqualTo(202);
	}

	@Test
	void anOperatorsErasureDeletesTheAddressesToo() {
		save("by mail", "home", "{\"address\":\"seoul\"}");

		api.put("/operator/personalData/by%20mail/erase", "{\"reason\":\"편지로 요청\"}");

		assertThat(rows("by mail") + books("by mail")).isZero();
	}

	private String saved(String customerId) {
		return api.get("/addresses/" + encoded(customerId)).body().get("addresses").toString();
	}

	private Api.Reply save(String customerId, String label, String body) {
		return api.put("/addresses/" + encoded(customerId) + "/" + encoded(label), body);
	}

	private Api.Reply delete(String customerId, String label) {
		return api.send("DELETE", "/addresses/" + encoded(customerId) + "/" + encoded(label), null);
	}

	private long books(String customerId) {
		return count("address_book", customerId);
	}

	private long rows(String customerId) {
		return count("saved_address", customerId);
	}

	private long count(String table, String customerId) {
		return jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE customer_id = ?")
			.param(customerId)
			.query(Long.class)
			.single();
	}

	private static String encoded(String segment) {
		return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
	}
}
