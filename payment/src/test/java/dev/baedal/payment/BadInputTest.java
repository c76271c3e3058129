package dev.baedal.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PaymentTest
class BadInputTest {

	@Autowired
	Api api;

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			orderId    | {"customerId":"khl","amount":1}
			orderId    | {"orderId":0,"customerId":"khl","amount":1}
			orderId    | {"orderId":"one","customerId":"khl","amount":1}
			customerId | {"orderId":900001,"amount":1}
			customerId | {"orderId":900001,"customerId":" ","amount":1}
			amount     | {"orderId":900001,"customerId":"khl"}
			amount     | {"orderId":900001,"customerId":"khl","amount":-1}
			amount     | {"orderId":900001,"customerId":"khl","amount":1.5}
			body       | {"orderId":900001,
			body       | []
			""")
	void namesTheInvalidField(String field, String json) {
		Api.Reply reply = api.send("POST", "/internal/payments", json);

		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
		assertThat(reply.body().at("/errors/0/field").asString()).isEqualTo(field);
		assertThat(api.payment(900_001).status()).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource({ "POST, text/plain, 415", "PUT, application/json, 405" })
	void refusesOtherContentTypesAndMethods(String method, String contentType, int status) {
		Api.Reply reply = api.send(method, "/internal/payments",
				"{\"orderId\":900001,\"customerId\":\"khl\",\"amount\":1}", "Content-Type", contentType);

		assertThat(reply.status()).isEqualTo(status);
		assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
		assertThat(api.payment(900_001).status()).isEqualTo(404);
	}

	@Test
	void refusesALongCustomerId() {
		assertThat(api.pay(900_001, "k".repeat(65), 1).body().at("/errors/0/field").asString()).isEqualTo("customerId");
	}
}
