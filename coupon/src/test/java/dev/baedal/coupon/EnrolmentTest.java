package dev.baedal.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;

import dev.baedal.messaging.test.HttpApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** M12: a customer enrols as a member once. */
@CouponTest
class EnrolmentTest {

	private static final int CALLS = 8;

	@Autowired
	HttpApi api;
	@Autowired
	JdbcClient jdbc;

	@Test
	void createsAMemberWithoutCountedDeliveries() {
		String customerId = CouponFixture.newCustomerId();

		HttpApi.Reply reply = api.post("/couponMgmts",
				"{\"customerId\":\"%s\",\"orderCount\":7}".formatted(customerId));

		assertThat(reply.status()).isEqualTo(201);
		assertThat(reply.header("Location")).endsWith("/couponMgmts/" + customerId);
		assertThat(reply.text("customerId")).isEqualTo(customerId);
		assertThat(reply.text("enrolledAt")).isNotBlank();
		assertThat(reply.body().get("orderCount").asLong()).isZero();
		assertThat(reply.body().has("version")).isFalse();
	}

	@Test
	void returnsTheSameMemberForARepeat() {
		String customerId = CouponFixture.newCustomerId();
		String body = "{\"customerId\":\"%s\"}".formatted(customerId);
		HttpApi.Reply first = api.post("/couponMgmts", body);

		HttpApi.Reply second = api.post("/couponMgmts", body);

		assertThat(second.status()).isEqualTo(200);
		assertThat(second.body()).isEqualTo(first.body());
		assertThat(api.get(first.header("Location")).body()).isEqualTo(first.body());
	}

	@Test
	void createsOneMemberForConcurrentRequests() throws Exception {
		String customerId = CouponFixture.newCustomerId();
		String body = "{\"customerId\":\"%s\"}".formatted(customerId);

		List<HttpApi.Reply> replies = Concurrently.call(CALLS, () -> api.post("/couponMgmts", body));

		assertThat(replies).extracting(HttpApi.Reply::status).containsOnlyOnce(201).containsOnly(200, 201);
		assertThat(replies).extracting(HttpApi.Reply::body).containsOnly(replies.get(0).body());
	}

	@ParameterizedTest
	@ValueSource(strings = { "김 철수", "a+b@example.com", "e-mail.of_k", "José", "न्याय", "..a" })
	void linksToMembersWithSpecialCharacters(String customerId) {
		HttpApi.Reply reply = api.post("/couponMgmts", "{\"customerId\":\"%s\"}".formatted(customerId));

		assertThat(reply.status()).isEqualTo(201);
		assertThat(api.get(reply.header("Location")).text("customerId")).isEqualTo(customerId);
	}

	@ParameterizedTest
	@ValueSource(strings = { "이순신", "Zoë K", "b+c@example.com" })
	void normalisesTheCustomerId(String customerId) {
		String typed = Normalizer.normalize(customerId, Normalizer.Form.NFD);
		String path = URLEncoder.encode(typed, StandardCharsets.UTF_8).replace("+", "%20");

		assertThat(api.post("/couponMgmts", "{\"customerId\":\"%s\"}".formatted(customerId)).status()).isEqualTo(201);
		assertThat(api.post("/couponMgmts", "{\"customerId\":\" %s\\u00a0\"}".formatted(typed)).status())
			.isEqualTo(200);
		assertThat(api.get("/couponMgmts/" + path).text("customerId")).isEqualTo(customerId);
		assertThat(api.get("/personalData/" + path).body().at("/couponMgmts/0/customerId").asString())
			.isEqualTo(customerId);
		assertThat(api.get("/coupons/search/byCustomer?customerId=" + path).status()).isEqualTo(200);
	}

	@Test
	void acceptsANumberAsACustomerId() {
		assertThat(api.post("/couponMgmts", "{\"customerId\":4711}").text("customerId")).isEqualTo("4711");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			{}                            | customerId: must name the customer
			{"customerId":null}           | customerId: must name the customer
			{"customerId":"  "}           | customerId: must name the customer
			{"customerId":"a\\u0007b"}    | customerId: must be of letters, digits, spaces and . _ @ + -
			{"customerId":"50%"}          | customerId: must be of letters, digits, spaces and . _ @ + -
			{"customerId":"a/../b"}       | customerId: must be of letters, digits, spaces and . _ @ + -
			{"customerId":"x:y"}          | customerId: must be of letters, digits, spaces and . _ @ + -
			{"customerId":"a\\ud800"}     | customerId: must be of letters, digits, spaces and . _ @ + -
			{"customerId":"\\u3164"}      | customerId: must name the customer
			{"customerId":"a\\u200b"}     | customerId: must be of letters, digits, spaces and . _ @ + -
			{"customerId":".."}           | customerId: must have a letter or a digit
			{"customerId":["khl"]}        | customerId: must be of type text
			{"customerId":                | body: must be well-formed JSON
			""")
	void refusesAnInvalidCustomerId(String body, String detail) {
		long before = members();

		HttpApi.Reply reply = api.post("/couponMgmts", body);

		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
		assertThat(reply.text("detail")).isEqualTo(detail);
		assertThat(members()).isEqualTo(before);
	}

	@Test
	void limitsACustomerIdTo64Characters() {
		assertThat(api.post("/couponMgmts", "{\"customerId\":\"%s\"}".formatted("k".repeat(64))).status())
			.isEqualTo(201);

		HttpApi.Reply reply = api.post("/couponMgmts", "{\"customerId\":\"%s\"}".formatted("k".repeat(65)));

		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.text("detail")).isEqualTo("customerId: must have at most 64 characters");
	}

	@Test
	void refusesAForm() {
		HttpApi.Reply reply = api.post("/couponMgmts", "customerId=khl", "Content-Type",
				"application/x-www-form-urlencoded");

		assertThat(reply.status()).isEqualTo(415);
		assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
	}

	@ParameterizedTest
	@ValueSource(strings = { "PUT", "PATCH", "DELETE" })
	void refusesWritesToAMember(String method) {
		String customerId = CouponFixture.member(api);

		HttpApi.Reply reply = api.send(method, "/couponMgmts/" + customerId, "{\"orderCount\":9}");

		assertThat(reply.status()).isEqualTo(405);
		assertThat(api.get("/couponMgmts/" + customerId).body().get("orderCount").asLong()).isZero();
	}

	@Test
	void listsMembersInPages() {
		Stream.generate(() -> CouponFixture.member(api)).limit(3).toList();

		HttpApi.Reply page = api.get("/couponMgmts?size=2");

		assertThat(page.status()).isEqualTo(200);
		assertThat(page.body().at("/_embedded/couponMgmts").size()).isEqualTo(2);
		assertThat(page.body().at("/page/totalElements").asLong()).isEqualTo(members());
		HttpApi.Reply next = api.get(page.body().at("/_links/next/href").asString());
		assertThat(next.body().at("/_embedded/couponMgmts").isEmpty()).isFalse();
		assertThat(api.get("/couponMgmts?size=100000").body().at("/page/size").asInt()).isEqualTo(100);
	}

	@Test
	void respondsWith404ForANonMember() {
		assertThat(api.get("/couponMgmts/" + CouponFixture.newCustomerId()).status()).isEqualTo(404);
	}

	private long members() {
		return jdbc.sql("SELECT COUNT(*) FROM coupon_mgmt").query(Long.class).single();
	}
}
