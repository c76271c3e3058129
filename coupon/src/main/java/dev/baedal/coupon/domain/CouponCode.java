package dev.baedal.coupon.domain;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** The code that a member shows to use a coupon: 60 random bits, so that it cannot be guessed. */
final class CouponCode {

	static final int LENGTH = 12;

	/** Base 32 without the letters that are mistaken for digits. */
	static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final RandomGenerator RANDOM = new SecureRandom();

	private CouponCode() {}

	static String random() {
		return RANDOM.ints(LENGTH, 0, ALPHABET.length())
			.mapToObj(ALPHABET::charAt)
			.map(String::valueOf)
			.collect(Collectors.joining());
	}
}
