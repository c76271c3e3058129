package dev.baedal.store.application.cooking;

import dev.baedal.http.Sentence;
import dev.baedal.platform.problem.InvalidField;
import dev.baedal.store.domain.Cooking;
import dev.baedal.store.domain.PolicyRules;
import dev.baedal.store.domain.Store;
import dev.baedal.store.domain.Stores;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides how many minutes the acceptance of an order promises. */
@Component
class Promises {

	private final Stores stores;

	Promises(Stores stores) {
		this.stores = stores;
	}

	/**
	 * @param given by the owner; null for what the store usually needs
	 * @return null for no promise
	 * @throws InvalidField for given minutes where nothing is prepared
	 */
	@Nullable
	Integer minutes(Cooking cooking, @Nullable Integer given) {
		if (!PolicyRules.promises(cooking.getPolicy())) {
			if (given != null) {
				throw new InvalidField("minutes", Sentence.NOTHING_PREPARED);
			}
			return null;
		}
		return given != null ? given : stores.findById(cooking.getStoreId()).map(Store::promisedMinutes).orElse(null);
	}
}
