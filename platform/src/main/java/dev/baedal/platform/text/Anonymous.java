package dev.baedal.platform.text;

/**
 * Who stands in the place of a customer who is forgotten: a name for each order, so that nothing says any more which
 * orders were one person's. It begins with a character that no person's name has.
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
