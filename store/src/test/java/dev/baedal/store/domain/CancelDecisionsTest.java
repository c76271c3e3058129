package dev.baedal.store.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.baedal.store.domain.StorePolicy.CancelPolicy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CancelDecisionsTest {

	@ParameterizedTest
	@CsvSource({ "RECEIVED,GRANTED,WAITING", "ACCEPTED,GRANTED,WAITING", "STARTED,REFUSED,WAITING",
			"FINISHED,REFUSED,REFUSED", "REJECTED,REFUSED,REFUSED", "CANCELLED,GRANTED,GRANTED" })
	void decidesByPolicyAndStatus(CookingStatus status, CancelDecision beforeCooking, CancelDecision storeConfirm) {
		assertThat(CancelDecisions.decide(CancelPolicy.BEFORE_COOKING, status)).isEqualTo(beforeCooking);
		assertThat(CancelDecisions.decide(CancelPolicy.STORE_CONFIRM, status)).isEqualTo(storeConfirm);
		assertThatIllegalArgumentException().isThrownBy(() -> CancelDecisions.decide(CancelPolicy.ANYTIME, status));
	}

	@ParameterizedTest
	@EnumSource(CookingStatus.class)
	void everyStatusThatMayBeGrantedAllowsGiveUp(CookingStatus status) {
		for (CancelPolicy policy : CancelPolicy.values()) {
			if (CancelDecisions.kitchenDecides(policy) && status != CookingStatus.CANCELLED
					&& CancelDecisions.decide(policy, status) != CancelDecision.REFUSED) {
				assertThat(CookingTransition.GIVE_UP.from()).contains(status);
			}
		}
	}
}
