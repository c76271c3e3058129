package dev.baedal.faults.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.SplittableRandom;

/** Forged Authorization headers. */
final class Forgery {

	private Forgery() {}

	/** @param token a valid JWT @return the value of an Authorization header */
	static String like(String token, SplittableRandom random) {
		String[] parts = token.split("\\.");
		String header = parts[0];
		String claims = parts[1];
		String signature = parts[2];
		return switch (random.nextInt(12)) {
			case 0 -> "Bearer " + coded("{\"alg\":\"none\"}") + "." + claims + ".";
			case 1 -> "Bearer " + coded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + claims + "." + noise(32, random);
			case 2 ->
				"Bearer " + coded("{\"alg\":\"RS256\",\"kid\":\"../../etc/passwd\"}") + "." + claims + "." + signature;
			case 3 -> "Bearer "
					+ coded("{\"alg\":\"RS256\",\"jku\":\"http://127.0.0.1:1/keys\",\"x5u\":\"http://127.0.0.1:1\"}")
					+ "." + claims + "." + signature;
			case 4 -> "Bearer " + header + "."
					+ coded(decoded(claims).replace("CUSTOMER", "OPERATOR")
						.replace("RIDER", "OPERATOR")
						.replace("OWNER", "OPERATOR")
						.replaceFirst("\"sub\":\"", "\"sub\":\"x"))
					+ "." + signature;
			case 5 -> "Bearer " + header + "." + claims;
			case 6 -> "Bearer " + header + "." + claims + "." + noise(256, random);
			case 7 -> "Bearer " + token + token;
			case 8 -> "Bearer " + noise(random.nextInt(1, 400), random);
			case 9 -> "Basic " + Base64.getEncoder().encodeToString("khl:khl".getBytes(UTF_8));
			case 10 -> "Bearer";
			default -> Targets.headerValue(random);
		};
	}

	private static String coded(String text) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
	}

	private static String decoded(String part) {
		return new String(Base64.getUrlDecoder().decode(part), UTF_8);
	}

	private static String noise(int length, SplittableRandom random) {
		byte[] bytes = new byte[length];
		random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}
}
