package dev.baedal.platform.security.ownership;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The pseudonym of a person in events about who runs a store: SHA-256, as 64 small hexadecimal digits. Who knows a name
 * can compare it; who has the event alone reads no name.
 */
public final class PersonHash {

	/** Keeps the hash apart from one of the same name in another place. */
	private static final String CONTEXT = "baedal:store-people:";

	private PersonHash() {}

	/** @param person the name in the token, in its normal form */
	public static String of(String person) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256")
					.digest((CONTEXT + person).getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}
}
