package dev.baedal.store.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.baedal.store.domain.StorePolicy.CancelPolicy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KitchenCancelRulesTest {

	@ParameterizedTest
	@CsvSource({ "RECEIVED,GRANTED,WAITING", "ACCEPTED,GRANTED,WAITING", "STARTED,REFUSED,WAITING",
			"FINISHED,REFUSED,REFUSED", "REJECTED,REFUSED,REFUSED", "CANCELLED,GRANTED,GRANTED" })
	void decidesByPolicyAndStatus(CookingStatus status, CancelDecision beforeCooking, CancelDecision storeConfirm) {
		assertThat(KitchenCancelRules.decide(CancelPolicy.BEFORE_COOKING, status)).isEqualTo(beforeCooking);
		assertThat(KitchenCancelRules.decide(CancelPolicy.STORE_CONFIRM, status)).isEqualTo(storeConfirm);
		assertThatIllegalArgumentException().isThrownBy(() -> KitchenCancelRules.decide(CancelPolicy.ANYTIME, status));
	}

	@ParameterizedTest
	@EnumSource(CookingStatus.class)
	void everyStatusThatMayBeGrantedAllowsGiveUp(CookingStatus status) {
		for (CancelPolicy policy : CancelPolicy.values()) {
			if (KitchenCancelRules.kitchenDecides(policy) && status != CookingStatus.CANCELLED
					&& KitchenCancelRules.decide(policy, status) != CancelDecision.REFUSED) {
				assertThat(CookingTransition.GIVE_UP.from()).contains(status);
			}
		}
	}
}
