package dev.baedal.platform.text;

/**
 * Replaces an erased customer by a name for each order, so that the names do not show which orders belonged to one
 * person. The name begins with a character that no person's id has.
 */
public final class Anonymous {

	/** See {@link dev.baedal.text.PersonId}. */
	public static final String MARK = "#";

	private Anonymous() {}

	public static String of(long orderId) {
		return MARK + orderId;
	}

	public static boolean is(String person) {
		return person != null && person.startsWith(MARK);
	}
}
