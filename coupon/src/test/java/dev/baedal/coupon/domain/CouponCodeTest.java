package dev.baedal.coupon.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class CouponCodeTest {

	private final List<String> codes = Stream.generate(CouponCode::random).limit(10_000).toList();

	@Test
	void hasTwelveUnambiguousCharacters() {
		assertThat(codes).allMatch(code -> code.matches("[0-9A-HJKMNP-TV-Z]{12}"));
	}

	@Test
	void isUnique() {
		assertThat(codes).doesNotHaveDuplicates();
	}

	@Test
	void usesItsWholeAlphabetAtEveryPosition() {
		for (int position = 0; position < 12; position++) {
			int at = position;
			assertThat(codes.stream().map(code -> code.charAt(at)).distinct()).hasSize(32);
		}
	}
}
