package dev.baedal.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;

import dev.baedal.messaging.test.HttpStub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An error text is in the requested language. Its code, for programs, is the same in every language. */
class LanguageTest extends OrderTest {

	private static final String ORDER = """
			{"customerId":"polyglot","foodId":1,"qty":%s,"address":"seoul"}""";

	@ParameterizedTest
	@CsvSource({ "en-GB, en, 'The payment system is overloaded, and nothing was ordered. Please order again later.'",
			"ko, ko, 결제시스템이 과중된 상태입니다. 잠시 후 다시 주문해 주세요.", "'', ko, 결제시스템이 과중된 상태입니다. 잠시 후 다시 주문해 주세요." })
	void aPaymentErrorIsInTheCustomersLanguage(String requested, String written, String detail) {
		payment.answers(PaymentStub::fail);

		Api.Reply reply = order(ORDER.formatted(1), requested);

		assertThat(reply.status()).isEqualTo(503);
		assertThat(reply.text("code")).isEqualTo("PAYMENT_UNAVAILABLE");
		assertThat(reply.text("detail")).isEqualTo(detail);
		assertThat(reply.header("Content-Language")).isEqualTo(written);
		assertThat(reply.header("Vary")).contains("Accept-Language");
	}

	/** The constraint, the length of a text and Jackson each have a message of their own. */
	@ParameterizedTest
	@CsvSource({ "en, 0, qty: must be a whole number from 1 to 100", "'', 0, qty: must be a whole number from 1 to 100",
			"ko, 0, qty: 1부터 100까지의 정수여야 합니다.", "ko, true, 'qty: 값의 형식이 다릅니다: 정수'",
			"ko, '1,\"region\":\"a\\u0007\"', region: 제어 문자를 쓸 수 없습니다. (U+0007)",
			"en, '1,\"region\":\"a\\u0007\"', region: must have no control characters (U+0007)" })
	void aFieldErrorIsInTheCustomersLanguage(String requested, String qty, String detail) {
		Api.Reply reply = order(ORDER.formatted(qty), requested);

		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.text("code")).isEqualTo("INVALID_FIELD");
		assertThat(reply.text("detail")).isEqualTo(detail);
		assertThat(reply.body().at("/errors/0/message").asString()).isEqualTo(detail.split(": ", 2)[1]);
	}

	/** Coupon writes the text of a refusal itself, so it needs the language. */
	@ParameterizedTest
	@CsvSource({ "ko-KR, ko", "en, en", "'', " })
	void passesTheCustomersLanguageOnToCoupon(String requested, String passedOn) {
		AtomicReference<String> header = new AtomicReference<>();
		coupon.answers((exchange, request) -> {
			header.set(exchange.getRequestHeaders().getFirst("Accept-Language"));
			HttpStub.reply(exchange, 200, """
					{"decision":"REFUSED","reason":"TOO_SMALL","discount":0,"detail":"as coupon says it"}""");
		});

		Api.Reply reply = order(ORDER.formatted("1,\"couponId\":9"), requested);

		assertThat(header.get()).isEqualTo(passedOn);
		assertThat(reply.text("code")).isEqualTo("COUPON_NOT_USABLE");
		assertThat(reply.text("detail")).isEqualTo("couponId: 9: as coupon says it");
	}

	@Test
	void aLabelIsDataAndStaysKorean() {
		long orderId = api.order("labels").orderId();
		api.put("/orders/" + orderId + "/cancel");

		Api.Reply reply = api.send("POST", "/internal/orders/" + orderId + "/close", null, "Accept-Language", "en");

		assertThat(reply.status()).isEqualTo(409);
		assertThat(reply.text("code")).isEqualTo("NOT_ALLOWED_NOW");
		assertThat(reply.text("currentLabel")).isEqualTo("주문취소됨");
		assertThat(reply.text("detail")).contains("CANCELLED").doesNotContainPattern("[가-힣]");
	}

	private Api.Reply order(String body, String language) {
		return language.isEmpty() ? api.post("/orders", body) : api.post("/orders", body, "Accept-Language", language);
	}
}
