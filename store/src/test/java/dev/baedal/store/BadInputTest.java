package dev.baedal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import dev.baedal.messaging.test.HttpApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

/** An invalid request gets a 4xx that names the invalid field, and changes nothing. */
class BadInputTest extends StoreTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "{}|accept", "{\"accept\":null}|accept", "{\"accept\":\"\"}|accept",
					"{\"accept\":\"perhaps\"}|accept", "{\"accept\":{}}|accept", "{\"accept\":|body", "[]|body",
					"{\"accept\":false,\"reason\":\"a\\u0000b\"}|reason", "{\"accept\":false,\"reason\":[]}|reason" })
	void namesTheInvalidField(String body, String field) {
		long orderId = customer.orders();

		HttpApi.Reply reply = api.put("/cookings/" + orderId + "/accept", body);

		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.fields()).containsExactly(field);
		assertThat(api.get("/cookings/" + orderId).text("status")).isEqualTo("RECEIVED");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"cookings|accept|{\"accept\":true,\"minutes\":4}|minutes",
			"cookings|accept|{\"accept\":true,\"minutes\":181}|minutes",
			"cookings|accept|{\"accept\":true,\"minutes\":\"soon\"}|minutes", "cookings|delay|{}|minutes",
			"cookings|delay|{\"minutes\":0}|minutes", "cookings|delay|{\"minutes\":121}|minutes",
			"cookings|delay|{\"minutes\":-5}|minutes", "cookings|delay|{\"minutes\":1.5}|minutes",
			"cookings|delay|{\"minutes\":5,\"reason\":\"a\\u0000b\"}|reason", "stores|times|{\"minutes\":4}|minutes",
			"stores|times|{\"minutes\":181}|minutes", "stores|times|{\"minutes\":20,\"rushMinutes\":-1}|rushMinutes",
			"stores|times|{\"minutes\":20,\"rushMinutes\":121}|rushMinutes", "stores|pause|{\"minutes\":4}|minutes",
			"stores|pause|{\"minutes\":1441}|minutes", "stores|pause|{\"minutes\":30,\"reason\":[]}|reason" })
	void namesTheInvalidTime(String list, String command, String body, String field) {
		String resource = "/" + list + "/" + (list.equals("stores") ? 5 : customer.orders());
		String before = api.get(resource).body().toString();

		HttpApi.Reply reply = api.put(resource + "/" + command, body);

		assertThat(reply.status()).as(reply.raw().body()).isEqualTo(400);
		assertThat(reply.fields()).containsExactly(field);
		assertThat(api.get(resource).body()).hasToString(before);
	}

	@Test
	void limitsAReasonTo200Characters() {
		long orderId = customer.orders();
		String body = "{\"accept\":false,\"reason\":\"%s\"}";

		assertThat(api.put("/cookings/" + orderId + "/accept", body.formatted("가".repeat(201))).fields())
			.containsExactly("reason");
		assertThat(api.put("/cookings/" + orderId + "/accept", body.formatted("가".repeat(200))).status())
			.isEqualTo(200);
	}

	@Test
	void requiresABody() {
		assertThat(api.put("/cookings/" + customer.orders() + "/accept").status()).isBetween(400, 415);
	}

	@Test
	void refusesOtherContentTypes() {
		assertThat(api
			.send("PUT", "/cookings/" + customer.orders() + "/accept", "accept=true", "Content-Type", "text/plain")
			.status()).isEqualTo(415);
	}

	@ParameterizedTest
	@CsvSource({ "EUC-KR, EUC-KR, 200", "UTF-8, EUC-KR, 400", "UTF-8, klingon, 415" })
	void readsTheBodyInTheDeclaredCharset(String written, String named, int status,
			@Value("${local.server.port}") int port) throws Exception {
		long orderId = customer.orders();
		byte[] body = "{\"accept\":false,\"reason\":\"똠양꿍 재료 없음\"}".replace("똠", written.equals("EUC-KR") ? "돔" : "똠")
			.getBytes(written);

		HttpResponse<String> response = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://localhost:%d/cookings/%d/accept".formatted(port, orderId)))
				.header("Content-Type", "application/json;charset=" + named)
				.PUT(BodyPublishers.ofByteArray(body))
				.build(), BodyHandlers.ofString());

		assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
		assertThat(response.body()).contains(status == 200 ? "돔양꿍 재료 없음" : "UTF-8");
	}

	@ParameterizedTest
	@ValueSource(strings = { "accept", "start", "finish", "delay" })
	void anUnknownOrderIsNotFound(String command) {
		HttpApi.Reply reply = api.put("/cookings/987654321/" + command, "{\"accept\":true,\"minutes\":10}");

		assertThat(reply.status()).isEqualTo(404);
		assertThat(reply.text("detail")).contains("987654321");
	}

	@ParameterizedTest
	@CsvSource({ "PUT,/cookings/two/start,400", "GET,/cookings/987654321,404", "GET,/cookings/two,400",
			"GET,/cookings/search/byStatus?status=BURNT,400", "GET,/nothing,404", "POST,/cookings,405",
			"POST,/cookings/1/start,405" })
	void respondsWithAProblemWithoutAStackTrace(String method, String path, int status) {
		HttpApi.Reply reply = api.send(method, path, "{}");

		assertThat(reply.status()).isEqualTo(status);
		assertThat(reply.raw().body()).doesNotContain("Exception").doesNotContain("\tat ");
	}

	@ParameterizedTest
	@CsvSource({ "PUT,/menus/1", "PUT,/stores/1", "DELETE,/stores/1", "POST,/stores/1/open", "PATCH,/cookings/1",
			"DELETE,/cookings/1" })
	void refusesWritesToDataRestPaths(String method, String path) {
		assertThat(api.send(method, path, "{}").status()).isEqualTo(405);
	}
}
