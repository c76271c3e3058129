package dev.baedal.platform.storage.h2;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;

/** The effect of a statement on the transaction that it runs in, by its first word. A later kind is a wider one. */
enum H2Sql {

	READS,
	/** Reads, and locks the rows that it has read. */
	LOCKS,
	/** May write; the transaction goes on. */
	WRITES,
	/** DDL, {@code SET} and the like, before and after which H2 commits; also an unknown statement. */
	ENDS,
	ROLLS_BACK;

	private static final Set<String> DML = Set.of("insert", "update", "delete", "merge", "replace", "with", "values",
			"table", "call", "show", "explain");

	static H2Sql of(String sql) {
		String text = sql.strip();
		String word = word(text);
		if (word.equals("select")) {
			return text.toLowerCase(Locale.ROOT).contains("for update") ? LOCKS : READS;
		}
		if (word.equals("rollback") || word.equals("shutdown")) {
			return ROLLS_BACK;
		}
		return DML.contains(word) ? WRITES : ENDS;
	}

	/** Returns the widest kind of statements that are executed together. */
	static H2Sql widest(Collection<H2Sql> kinds) {
		return kinds.stream().max(Comparator.naturalOrder()).orElse(ENDS);
	}

	private static String word(String text) {
		int end = 0;
		while (end < text.length() && Character.isLetter(text.charAt(end))) {
			end++;
		}
		return text.substring(0, end).toLowerCase(Locale.ROOT);
	}
}
