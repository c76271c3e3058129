package dev.baedal.platform.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** When a shop is open, opens and closes. The instants of the table were worked out by hand. */
class OpeningHoursTest {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** A column with - is a moment that is not known, or does not exist. */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					# 2026-11-30 is a Monday; Seoul is 9 hours ahead
					Asia/Seoul | MONDAY 11:00-22:00 | 2026-11-30T01:59:59Z | 2026-11-30T02:00:00Z | -
					Asia/Seoul | MONDAY 11:00-22:00 | 2026-11-30T02:00:00Z | now | 2026-11-30T13:00:00Z
					Asia/Seoul | MONDAY 11:00-22:00 | 2026-11-30T12:59:59Z | now | 2026-11-30T13:00:00Z
					Asia/Seoul | MONDAY 11:00-22:00 | 2026-11-30T13:00:00Z | 2026-12-07T02:00:00Z | -
					Asia/Seoul | MONDAY 11:00-14:00; MONDAY 17:00-22:00 | 2026-11-30T05:00:00Z | 2026-11-30T08:00:00Z | -
					Asia/Seoul | MONDAY 17:00-22:00; MONDAY 11:00-14:00 | 2026-11-30T03:00:00Z | now | 2026-11-30T05:00:00Z
					Asia/Seoul | FRIDAY 18:00-02:00 | 2026-12-04T16:59:59Z | now | 2026-12-04T17:00:00Z
					Asia/Seoul | FRIDAY 18:00-02:00 | 2026-12-04T17:00:00Z | 2026-12-11T09:00:00Z | -
					Asia/Seoul | SUNDAY 20:00-03:00 | 2026-11-29T17:00:00Z | now | 2026-11-29T18:00:00Z
					Asia/Seoul | MONDAY 00:00-24:00; TUESDAY 00:00-24:00 | 2026-11-30T03:00:00Z | now | 2026-12-01T15:00:00Z
					Asia/Seoul | FRIDAY 18:00-24:00; SATURDAY 00:00-02:00 | 2026-12-04T14:59:59Z | now | 2026-12-04T17:00:00Z
					Asia/Seoul | FRIDAY 18:00-00:00 | 2026-12-04T14:59:59Z | now | 2026-12-04T15:00:00Z
					Asia/Seoul | DAILY 00:00-24:00 | 2026-11-30T03:00:00Z | now | -
					Asia/Seoul | DAILY 00:00-24:00; 2026-12-03 | 2026-11-30T03:00:00Z | now | 2026-12-02T15:00:00Z
					Asia/Seoul | DAILY 00:00-24:00; 2026-12-03 | 2026-12-02T15:00:00Z | 2026-12-03T15:00:00Z | -
					Asia/Seoul | NEVER | 2026-11-30T03:00:00Z | - | -
					# 31 December and holidays: what began the evening before runs on
					Asia/Seoul | DAILY 18:00-02:00; 2027-01-01 | 2026-12-31T16:00:00Z | now | 2026-12-31T17:00:00Z
					Asia/Seoul | DAILY 18:00-02:00; 2027-01-01 | 2026-12-31T17:00:00Z | 2027-01-02T09:00:00Z | -
					Asia/Seoul | DAILY 18:00-02:00; 2026-12-31 10:00-04:00 | 2026-12-31T00:59:59Z | 2026-12-31T01:00:00Z | -
					Asia/Seoul | DAILY 18:00-02:00; 2026-12-31 10:00-04:00 | 2026-12-31T18:30:00Z | now | 2026-12-31T19:00:00Z
					Asia/Seoul | FRIDAY 18:00-02:00; 2026-12-05 00:00-24:00 | 2026-12-04T16:00:00Z | now | 2026-12-05T15:00:00Z
					America/New_York | DAILY 11:00-22:00; 2026-12-31 18:00-03:00 | 2027-01-01T07:00:00Z | now | 2027-01-01T08:00:00Z
					# 29 February 2028 is a Tuesday
					Asia/Seoul | TUESDAY 11:00-22:00; 2028-02-29 12:00-13:00 | 2028-02-29T02:30:00Z | 2028-02-29T03:00:00Z | -
					Asia/Seoul | TUESDAY 11:00-22:00; 2028-02-29 12:00-13:00 | 2028-02-29T03:00:00Z | now | 2028-02-29T04:00:00Z
					Asia/Seoul | TUESDAY 11:00-22:00; 2028-02-29 12:00-13:00 | 2028-02-29T04:00:00Z | 2028-03-07T02:00:00Z | -
					Asia/Seoul | TUESDAY 20:00-02:00 | 2028-02-29T16:00:00Z | now | 2028-02-29T17:00:00Z
					# dates alone, 396 and 406 days ahead
					Asia/Seoul | 2026-12-31 10:00-12:00 | 2026-11-30T00:00:00Z | 2026-12-31T01:00:00Z | -
					Asia/Seoul | 2027-12-31 10:00-12:00 | 2026-11-30T00:00:00Z | 2027-12-31T01:00:00Z | -
					Asia/Seoul | 2028-01-10 10:00-12:00 | 2026-11-30T00:00:00Z | - | -
					# the last order
					Asia/Seoul | MONDAY 11:00-22:00; last 30 | 2026-11-30T12:29:59Z | now | 2026-11-30T12:30:00Z
					Asia/Seoul | MONDAY 11:00-22:00; last 30 | 2026-11-30T12:30:00Z | 2026-12-07T02:00:00Z | -
					Asia/Seoul | FRIDAY 18:00-24:00; SATURDAY 00:00-02:00; last 30 | 2026-12-04T14:45:00Z | now | 2026-12-04T16:30:00Z
					Asia/Seoul | MONDAY 11:00-11:20; last 30 | 2026-11-30T02:10:00Z | - | -
					Asia/Seoul | MONDAY 11:00-11:20; TUESDAY 11:00-12:00; last 30 | 2026-11-30T02:10:00Z | 2026-12-01T02:00:00Z | -
					Asia/Seoul | DAILY 00:00-24:00; last 30 | 2026-11-30T03:00:00Z | now | -
					# the clocks of Berlin skip from 02:00 to 03:00 on 2026-03-29 at 01:00Z, a Sunday
					Europe/Berlin | SATURDAY 22:00-04:00 | 2026-03-28T20:59:59Z | 2026-03-28T21:00:00Z | -
					Europe/Berlin | SATURDAY 22:00-04:00 | 2026-03-29T01:59:59Z | now | 2026-03-29T02:00:00Z
					Europe/Berlin | SUNDAY 02:30-06:00 | 2026-03-29T00:59:59Z | 2026-03-29T01:00:00Z | -
					Europe/Berlin | SUNDAY 02:30-06:00 | 2026-03-29T01:00:00Z | now | 2026-03-29T04:00:00Z
					Europe/Berlin | SUNDAY 01:00-02:30 | 2026-03-29T00:30:00Z | now | 2026-03-29T01:00:00Z
					Europe/Berlin | SUNDAY 02:00-03:00 | 2026-03-29T01:00:00Z | 2026-04-05T00:00:00Z | -
					Europe/Berlin | SUNDAY 00:00-24:00 | 2026-03-28T23:00:00Z | now | 2026-03-29T22:00:00Z
					# and show 02:00 to 03:00 twice on 2026-10-25, until 01:00Z
					Europe/Berlin | SATURDAY 22:00-04:00 | 2026-10-25T02:59:59Z | now | 2026-10-25T03:00:00Z
					Europe/Berlin | SUNDAY 00:00-02:30 | 2026-10-25T00:29:59Z | now | 2026-10-25T00:30:00Z
					Europe/Berlin | SUNDAY 00:00-02:30 | 2026-10-25T01:15:00Z | 2026-10-31T23:00:00Z | -
					Europe/Berlin | SUNDAY 02:30-05:00 | 2026-10-25T00:29:59Z | 2026-10-25T00:30:00Z | -
					Europe/Berlin | SUNDAY 02:30-05:00 | 2026-10-25T01:15:00Z | now | 2026-10-25T04:00:00Z
					Europe/Berlin | SUNDAY 00:00-24:00 | 2026-10-24T22:00:00Z | now | 2026-10-25T23:00:00Z
					# the clocks of New York change on 2026-03-08 at 07:00Z, and on 2026-11-01 at 06:00Z
					America/New_York | SATURDAY 20:00-03:00 | 2026-03-08T06:59:59Z | now | 2026-03-08T07:00:00Z
					America/New_York | SUNDAY 11:00-22:00 | 2026-10-25T15:30:00Z | now | 2026-10-26T02:00:00Z
					America/New_York | SUNDAY 11:00-22:00 | 2026-11-01T15:30:00Z | 2026-11-01T16:00:00Z | -
					# Kolkata is 5 hours and a half ahead, Apia 13 hours
					Asia/Kolkata | MONDAY 09:30-18:15 | 2026-11-30T03:59:59Z | 2026-11-30T04:00:00Z | -
					Asia/Kolkata | MONDAY 09:30-18:15 | 2026-11-30T12:44:59Z | now | 2026-11-30T12:45:00Z
					Pacific/Apia | MONDAY 08:00-17:00 | 2026-11-29T19:00:00Z | now | 2026-11-30T04:00:00Z
					Pacific/Apia | MONDAY 08:00-17:00 | 2026-11-30T04:00:00Z | 2026-12-06T19:00:00Z | -
					# Apia had no Friday, 2011-12-30: the clocks skip it at 10:00Z
					Pacific/Apia | THURSDAY 20:00-02:00 | 2011-12-30T05:59:59Z | 2011-12-30T06:00:00Z | -
					Pacific/Apia | THURSDAY 20:00-02:00 | 2011-12-30T09:59:59Z | now | 2011-12-30T10:00:00Z
					Pacific/Apia | FRIDAY 08:00-17:00 | 2011-12-30T10:00:00Z | 2012-01-05T18:00:00Z | -
					# the clocks of Santiago skip the first hour of 2026-09-06, a Sunday, at 04:00Z
					America/Santiago | SUNDAY 00:00-24:00 | 2026-09-06T03:59:59Z | 2026-09-06T04:00:00Z | -
					America/Santiago | SATURDAY 00:00-24:00; SUNDAY 00:00-24:00 | 2026-09-06T03:59:59Z | now | 2026-09-07T03:00:00Z
					""")
	void opensAndCloses(String zone, String text, Instant now, String opens, String closes) {
		OpeningHours hours = HoursText.read(zone, text);

		assertThat(hours.isOpenAt(now)).isEqualTo(opens.equals("now"));
		assertThat(hours.opensAt(now)).isEqualTo(opens.equals("now") ? Optional.of(now) : moment(opens));
		assertThat(hours.closesAt(now)).isEqualTo(moment(closes));
	}

	private static Optional<Instant> moment(String text) {
		return text.equals("-") ? Optional.empty() : Optional.of(Instant.parse(text));
	}

	/** Over two weeks in which a clock is changed, the shop opens and closes exactly when it was foretold. */
	@ParameterizedTest
	@CsvSource({ "Europe/Berlin, 2026-03-22", "Europe/Berlin, 2026-10-18", "Pacific/Apia, 2011-12-24",
			"America/Santiago, 2026-08-31" })
	void everyMinuteAgreesWithTheNextChange(ZoneId zone, LocalDate begin) {
		OpeningHours hours = HoursText.read(zone.getId(),
				"DAILY 11:00-14:00; DAILY 17:30-02:15; %s; %s 00:00-09:00; last 15".formatted(begin.plusDays(5),
						begin.plusDays(8)));
		Instant now = begin.atStartOfDay(zone).toInstant();
		Instant end = now.plus(Duration.ofDays(14));
		boolean isOpen = hours.isOpenAt(now);
		Instant change = change(hours, isOpen, now);
		int changes = 0;
		for (; now.isBefore(end); now = now.plusSeconds(60)) {
			if (!now.isBefore(change)) {
				isOpen = !isOpen;
				change = change(hours, isOpen, now);
				changes++;
			}
			assertThat(hours.isOpenAt(now)).as("%s", now).isEqualTo(isOpen);
			// a tenth of them, since each looks at a week
			if (now.getEpochSecond() % 600 == 0) {
				assertThat(hours.opensAt(now)).as("%s", now).contains(isOpen ? now : change);
				assertThat(hours.closesAt(now)).as("%s", now)
					.isEqualTo(isOpen ? Optional.of(change) : Optional.empty());
			}
		}
		assertThat(changes).isGreaterThan(40);
	}

	private static Instant change(OpeningHours hours, boolean isOpen, Instant now) {
		Instant change = (isOpen ? hours.closesAt(now) : hours.opensAt(now)).orElseThrow();
		assertThat(change).isAfter(now);
		return change;
	}

	@Test
	void isReadAsItWasWritten() {
		String json = """
				{"zone":"Asia/Seoul","spans":[{"day":"MONDAY","from":"09:05","to":"24:00"}],"exceptions":[
				{"date":"2026-12-25","spans":[]},{"date":"2028-02-29","spans":[{"from":"18:00","to":"02:00"}]}],
				"lastOrderBefore":30}""";

		OpeningHours hours = JSON.readValue(json, OpeningHours.class);

		assertThat(hours)
			.isEqualTo(HoursText.read("Asia/Seoul", "MONDAY 09:05-24:00; 2026-12-25; 2028-02-29 18:00-02:00; last 30"));
		assertThat(JSON.readTree(JSON.writeValueAsString(hours))).isEqualTo(JSON.readTree(json));
	}

	@Test
	void isReadWithoutListsAndWithUnknownFields() {
		assertThat(JSON.readValue("{\"zone\":\"Asia/Seoul\",\"lastOrderBefore\":0,\"later\":1}", OpeningHours.class))
			.isEqualTo(HoursText.read("Asia/Seoul", "NEVER"));
	}
}
