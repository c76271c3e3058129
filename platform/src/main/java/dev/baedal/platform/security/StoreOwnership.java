package dev.baedal.platform.security;

import java.util.Set;

/**
 * Knows the stores that a person runs, besides those that the person's token lists. A service without a bean of this
 * type goes by the token alone.
 */
@FunctionalInterface
public interface StoreOwnership {

	/** Returns the ids of the stores that this person runs. Called at most once a request, and not for a service. */
	Set<Long> storesOf(String person);
}
