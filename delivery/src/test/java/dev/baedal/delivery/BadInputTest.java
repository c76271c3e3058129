package dev.baedal.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baedal.messaging.test.HttpApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An invalid request gets a 4xx that names the invalid field, and changes nothing. */
class BadInputTest extends DeliveryTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "{}|riderId", "{\"riderId\":null}|riderId", "{\"riderId\":\"  \"}|riderId",
					"{\"riderId\":{}}|riderId", "{\"riderId\":\"a\\u0000b\"}|riderId", "{\"riderId\":|body",
					"[]|body" })
	void aPickRequiresARider(String body, String field) {
		long orderId = others.order("READY");

		HttpApi.Reply reply = api.put("/deliveries/" + orderId + "/pick", body);

		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.fields()).containsExactly(field);
		assertThat(api.get("/deliveries/" + orderId).text("status")).isEqualTo("READY");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "giveback|{\"reason\":\"ill\"}|riderId", "giveback|{\"riderId\":\"rider-7\"}|reason",
					"fail|{\"riderId\":\"rider-7\",\"reason\":\" \"}|reason", "fail|[]|body" })
	void givingUpRequiresARiderAndAReason(String command, String body, String field) {
		long orderId = others.order("PICKED");

		HttpApi.Reply reply = api.put("/deliveries/" + orderId + "/" + command, body);

		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.fields()).containsExactly(field);
		assertThat(api.get("/deliveries/" + orderId).text("status")).isEqualTo("PICKED");
	}

	@Test
	void limitsARiderIdTo64Characters() {
		long orderId = others.order("READY");
		String body = "{\"riderId\":\"%s\"}";

		assertThat(api.put("/deliveries/" + orderId + "/pick", body.formatted("r".repeat(65))).fields())
			.containsExactly("riderId");
		assertThat(api.put("/deliveries/" + orderId + "/pick", body.formatted("r".repeat(64))).status()).isEqualTo(200);
	}

	@Test
	void aPickRequiresAJsonBody() {
		long orderId = others.order("READY");

		assertThat(api.put("/deliveries/" + orderId + "/pick").status()).isBetween(400, 415);
		assertThat(
				api.send("PUT", "/deliveries/" + orderId + "/pick", "riderId=7", "Content-Type", "text/plain").status())
			.isEqualTo(415);
	}

	@Test
	void acceptsANumberAsARiderId() {
		long orderId = others.order("READY");

		assertThat(api.put("/deliveries/" + orderId + "/pick", "{\"riderId\":7,\"more\":1}").text("riderId"))
			.isEqualTo("7");
	}

	@ParameterizedTest
	@ValueSource(strings = { "pick", "arrived", "giveback", "fail", "handover", "confirmdelivered" })
	void anUnknownOrderIsNotFound(String command) {
		HttpApi.Reply reply = api.put("/deliveries/987654321/" + command,
				"{\"riderId\":\"rider-7\",\"reason\":\"ill\"}");

		assertThat(reply.status()).isEqualTo(404);
		assertThat(reply.text("detail")).contains("987654321");
	}

	@ParameterizedTest
	@CsvSource({ "PUT,/deliveries/two/arrived,400", "GET,/deliveries/987654321,404", "GET,/deliveries/two,400",
			"POST,/deliveries,405", "PUT,/deliveries/1,405", "DELETE,/deliveries/1,405", "GET,/nothing,404" })
	void respondsWithAProblemWithoutAStackTrace(String method, String path, int status) {
		others.order("WAITING");

		HttpApi.Reply reply = api.send(method, path, "{}");

		assertThat(reply.status()).isEqualTo(status);
		assertThat(reply.raw().body()).doesNotContain("Exception").doesNotContain("\tat ");
	}
}
