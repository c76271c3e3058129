package dev.baedal.faults.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class ForgeryTest {

	private static final String TOKEN = coded("{\"alg\":\"RS256\",\"kid\":\"1\"}") + "."
			+ coded("{\"sub\":\"khl\",\"roles\":[\"CUSTOMER\"]}") + "." + coded("signature");

	@Test
	void isNeverTheTokenItself() {
		SplittableRandom random = new SplittableRandom(1);

		List<String> forged = IntStream.range(0, 2_000).mapToObj(i -> Forgery.like(TOKEN, random)).toList();

		assertThat(forged).noneMatch(("Bearer " + TOKEN)::equals)
			.noneMatch(value -> value.contains("\n") || value.contains("\r"))
			.anyMatch(value -> value.startsWith("Bearer " + coded("{\"alg\":\"none\"}")))
			.anyMatch(value -> value.contains("." + coded("{\"sub\":\"xkhl\",\"roles\":[\"OPERATOR\"]}") + "."));
	}

	private static String coded(String text) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}
}
