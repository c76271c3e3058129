package dev.baedal.store.application;

import dev.baedal.platform.storage.UniqueKeyRace;
import dev.baedal.store.domain.StorePolicy.CancelPolicy;
import org.springframework.stereotype.Service;

/** Order asks, over HTTP, whether the kitchen gives an order up (M06, M16). */
@Service
public class ClaimCancel {

	private final DecideCancel decide;

	ClaimCancel(DecideCancel decide) {
		this.decide = decide;
	}

	/** @param policy one under which the kitchen decides */
	public CancelAnswer claim(long orderId, String customerId, long storeId, CancelPolicy policy, String reason) {
		return UniqueKeyRace.retryOnce(() -> decide.claim(orderId, customerId, storeId, policy, reason));
	}
}
