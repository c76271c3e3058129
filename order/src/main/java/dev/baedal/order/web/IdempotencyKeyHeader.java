package dev.baedal.order.web;

import dev.baedal.http.Sentence;
import dev.baedal.platform.problem.InvalidField;
import dev.baedal.text.TextNormaliser;
import org.springframework.util.StringUtils;

final class IdempotencyKeyHeader {

	private static final int LONGEST = 128;

	private IdempotencyKeyHeader() {}

	static String check(String key) {
		if (!StringUtils.hasText(key)) {
			return null;
		}
		if (key.length() > LONGEST) {
			throw new InvalidField("Idempotency-Key", Sentence.LONGEST, LONGEST);
		}
		TextNormaliser.fault(key).ifPresent(fault -> {
			throw InvalidField.of("Idempotency-Key", fault);
		});
		return key;
	}
}
