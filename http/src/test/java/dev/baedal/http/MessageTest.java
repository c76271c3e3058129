package dev.baedal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

class MessageTest {

	@Test
	void isInTheCallersLanguage() {
		Message paused = Message.of(Sentence.COMMAND_NOT_ALLOWED, "CANCEL", new Labelled("DELIVERED", "배달완료됨"));

		assertThat(paused.in(Locale.ENGLISH)).isEqualTo(paused.in(Locale.ROOT))
			.isEqualTo("CANCEL is not possible in the current state, DELIVERED. Please look at it again.");
		assertThat(paused.in(Locale.KOREAN)).isEqualTo("지금은 할 수 없는 요청입니다(CANCEL). 현재 상태: 배달완료됨. 다시 확인해 주세요.");
		assertThat(paused.title(Locale.KOREAN)).isEqualTo("지금은 할 수 없음");
	}

	/** Customers of the seeds 000, 001 and 003 read in Korean that they should pay later. */
	@Test
	void isTheSentenceOfTheSeedsIfTheCallerPrefersNoLanguage() {
		Message busy = Message.of(Sentence.PAYMENT_BUSY);

		assertThat(busy.in(Locale.ROOT)).isEqualTo("결제시스템이 과중된 상태입니다. 잠시 후 다시 주문해 주세요.");
		assertThat(busy.language(Locale.ROOT)).isEqualTo(Locale.KOREAN);
		assertThat(busy.in(Locale.ENGLISH)).startsWith("The payment system is overloaded");
		assertThat(busy.language(Locale.ENGLISH)).isEqualTo(Locale.ENGLISH);
	}

	@Test
	void writesNumbersWithoutSeparatorsAndArgumentsVerbatim() {
		assertThat(Message.of(Sentence.UNKNOWN_MENU_ITEM, 1_234_567L).toString()).contains("menu item 1234567;");
		assertThat(Message.of(Sentence.NOTHING_AT, "/$1\\{0}'").in(Locale.ENGLISH)).contains("at /$1\\{0}'.");
	}

	@Test
	void rendersItsArgumentsInItsOwnLanguage() {
		Message inner = Message.of(Sentence.PAYMENT_BUSY);

		assertThat(Message.of(Sentence.BAD_INPUT, inner).in(Locale.ENGLISH)).isEqualTo(inner.in(Locale.ENGLISH));
		assertThat(Message.of(Sentence.WRONG_TYPE, Labelled.thing("whole-number")).in(Locale.KOREAN)).contains("정수");
	}

	@Test
	void returnsTheKeyIfATextIsMissing() {
		assertThat(Labelled.thing("flying pig")).isEqualTo(new Labelled("thing.flying-pig", "thing.flying-pig"));
		assertThat(Texts.of("no.such.key", Locale.KOREAN, List.of())).isEqualTo("no.such.key");
	}
}
