package dev.baedal.platform.personal;

import java.util.Map;

/** Reads all that a service holds about a customer; each service has one implementation. */
public interface PersonalData {

	/** Returns the data by the names of its lists. The caller is already authorized to see all of it. */
	Map<String, Object> of(String customerId);
}
