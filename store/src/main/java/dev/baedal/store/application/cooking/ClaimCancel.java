package dev.baedal.store.application.cooking;

import dev.baedal.platform.storage.UniqueKeyRace;
import dev.baedal.store.domain.StorePolicy.CancelPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Decides a cancel claim that order sends over HTTP (M06, M16). Retries once on a unique-key conflict: the loser of two
 * concurrent inserts of one cooking re-reads the winner's row.
 */
@Service
public class ClaimCancel {

	private final DecideCancel decide;

	ClaimCancel(DecideCancel decide) {
		this.decide = decide;
	}

	/** @param policy one that lets the kitchen decide */
	public CancelAnswer claim(long orderId, String customerId, long storeId, CancelPolicy policy,
			@Nullable String reason) {
		return UniqueKeyRace.retryOnce(() -> decide.claim(orderId, customerId, storeId, policy, reason));
	}
}
