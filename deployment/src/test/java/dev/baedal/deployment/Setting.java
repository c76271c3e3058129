package dev.baedal.deployment;

/**
 * One of our own settings, as the configuration metadata of its module describes it.
 *
 * @param fallback the value that applies when the setting is not set; empty for none
 */
record Setting(String name, String type, String fallback, String description) {

	/** @return its row in docs/settings.md */
	String row() {
		String shown = fallback.isEmpty() ? "–" : "`" + fallback + "`";
		return "| `%s` | `%s` | %s | %s |".formatted(name, simple(type), shown, description.replace("|", "\\|"));
	}

	/** Leaves out the packages and enclosing classes. */
	private static String simple(String type) {
		return type.replaceAll("(?:\\w+[.$])+(\\w+)", "$1").replace(",", ", ");
	}
}
