package dev.baedal.store.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.baedal.store.domain.StorePolicy.CancelPolicy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CancelRulesTest {

	@ParameterizedTest
	@CsvSource({ "RECEIVED,GRANTED,WAITING", "ACCEPTED,GRANTED,WAITING", "STARTED,REFUSED,WAITING",
			"FINISHED,REFUSED,REFUSED", "REJECTED,REFUSED,REFUSED", "CANCELLED,GRANTED,GRANTED" })
	void decidesByPolicyAndStatus(CookingStatus status, CancelDecision beforeCooking, CancelDecision storeConfirm) {
		assertThat(CancelRules.decide(CancelPolicy.BEFORE_COOKING, status)).isEqualTo(beforeCooking);
		assertThat(CancelRules.decide(CancelPolicy.STORE_CONFIRM, status)).isEqualTo(storeConfirm);
		assertThatIllegalArgumentException().isThrownBy(() -> CancelRules.decide(CancelPolicy.ANYTIME, status));
	}

	@ParameterizedTest
	@EnumSource(CookingStatus.class)
	void everyStatusThatMayBeGrantedAllowsGiveUp(CookingStatus status) {
		for (CancelPolicy policy : CancelPolicy.values()) {
			if (CancelRules.kitchenDecides(policy) && status != CookingStatus.CANCELLED
					&& CancelRules.decide(policy, status) != CancelDecision.REFUSED) {
				assertThat(CookingTransition.GIVE_UP.from()).contains(status);
			}
		}
	}
}
