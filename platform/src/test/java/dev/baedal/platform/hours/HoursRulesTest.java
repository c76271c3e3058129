package dev.baedal.platform.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.baedal.platform.problem.InvalidField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hours that contradict themselves are refused with the field and what it contradicts. */
class HoursRulesTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Asia/Atlantis | MONDAY 10:00-12:00 | zone | Asia/Seoul
			asia/seoul | MONDAY 10:00-12:00 | zone | Asia/Seoul
			+09:00 | MONDAY 10:00-12:00 | zone | Asia/Seoul
			Asia/Seoul | MONDAY 10:00-10:00 | spans[0].to | 00:00 to 24:00
			Asia/Seoul | MONDAY 00:00-24:00; TUESDAY 00:00-00:00 | spans[1].to | 00:00 to 24:00
			Asia/Seoul | MONDAY 10:00-14:00; MONDAY 13:59-15:00 | spans[1] | MONDAY 10:00-14:00
			Asia/Seoul | MONDAY 10:00-14:00; MONDAY 10:00-14:00 | spans[1] | MONDAY 10:00-14:00
			Asia/Seoul | MONDAY 00:00-24:00; SUNDAY 10:00-11:00; MONDAY 12:00-13:00 | spans[2] | MONDAY 00:00-24:00
			Asia/Seoul | MONDAY 18:00-02:00; TUESDAY 01:59-03:00 | spans[1] | MONDAY 18:00-02:00
			Asia/Seoul | TUESDAY 01:59-03:00; MONDAY 18:00-02:00 | spans[1] | TUESDAY 01:59-03:00
			Asia/Seoul | SUNDAY 20:00-03:00; MONDAY 02:59-10:00 | spans[1] | SUNDAY 20:00-03:00
			Asia/Seoul | MONDAY 02:59-10:00; SUNDAY 20:00-03:00 | spans[1] | MONDAY 02:59-10:00
			Asia/Seoul | 2026-12-25; 2026-12-24; 2026-12-25 10:00-11:00 | exceptions[2].date | 2026-12-25
			Asia/Seoul | 2026-12-25 10:00-14:00+12:00-13:00 | exceptions[0].spans[1] | 10:00-14:00
			Asia/Seoul | 2026-12-25 18:00-02:00+17:00-19:00 | exceptions[0].spans[1] | 18:00-02:00
			Asia/Seoul | 2026-12-24; 2026-12-25 09:00-09:00 | exceptions[1].spans[0].to | 09:00
			""")
	void refusesAndNamesTheField(String zone, String text, String field, String named) {
		InvalidField refused = catchThrowableOfType(InvalidField.class,
				() -> HoursText.read(zone, text).requireConsistent());

		assertThat(refused).isNotNull();
		assertThat(refused.field()).isEqualTo(field);
		assertThat(refused.explanation().toString()).contains(named);
	}

	/** What an exception's date shares with the evening before or with the next morning is one period. */
	@ParameterizedTest
	@ValueSource(strings = { "NEVER", "DAILY 00:00-24:00", "MONDAY 10:00-14:00; MONDAY 14:00-15:00",
			"SUNDAY 20:00-02:00; MONDAY 02:00-10:00", "DAILY 18:00-17:59", "FRIDAY 18:00-02:00; 2026-12-05 00:00-24:00",
			"2026-12-05 18:00-02:00+00:00-03:00", "2026-12-24 18:00-04:00; 2026-12-25 03:00-12:00",
			"2028-02-29; 2026-12-31 00:00-24:00" })
	void acceptsSpansThatTouchAndExceptionsBesideThem(String text) {
		assertThatCode(() -> HoursText.read("Pacific/Apia", text).requireConsistent()).doesNotThrowAnyException();
	}
}
