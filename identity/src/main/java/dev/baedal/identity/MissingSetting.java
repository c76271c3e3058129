package dev.baedal.identity;

/** Reports a setting without which this service must not run, in one line by {@link MissingSettingAnalyzer}. */
public class MissingSetting extends RuntimeException {

	private MissingSetting(String line) {
		super(line);
	}

	/**
	 * @return the value
	 * @throws MissingSetting when it is missing or too short to be a secret
	 */
	public static String require(String key, String value, int leastLength) {
		if (value == null || value.length() < leastLength) {
			throw new MissingSetting("%s is %s: it must be set, from the environment, to at least %d random characters"
				.formatted(key, value == null || value.isEmpty() ? "missing" : "too short", leastLength));
		}
		return value;
	}

	public static MissingSetting because(String line) {
		return new MissingSetting(line);
	}
}
