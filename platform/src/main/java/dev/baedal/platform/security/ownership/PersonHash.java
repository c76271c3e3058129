package dev.baedal.platform.security.ownership;

import dev.baedal.platform.text.Sha256;

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
		return Sha256.of(CONTEXT + person);
	}
}
