package dev.baedal.platform.personal;

import java.util.Map;

/** All that a service holds about a customer; each service has one. */
public interface PersonalData {

	/** By the names of its lists. Whoever asks may see all of it. */
	Map<String, Object> of(String customerId);
}
