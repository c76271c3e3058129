package dev.baedal.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import dev.baedal.order.domain.StorePolicy.CouponPolicy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyRulesTest {

	@ParameterizedTest
	@CsvSource({ "NONE,false,false", "NONE,true,true", "LOYALTY_EVERY_N,false,false", "LOYALTY_EVERY_N,true,true",
			"PER_ORDER_GATE,false,true", "PER_ORDER_GATE,true,true" })
	void couponIsUndoneWhereItHasAPart(CouponPolicy coupons, boolean redeemed, boolean answers) {
		assertThat(PolicyRules.toUndo(OrderStatus.CANCELLED, coupons, redeemed))
			.containsAll(
					Set.of(SettlementParticipant.PAYMENT, SettlementParticipant.STORE, SettlementParticipant.DELIVERY))
			.hasSize(answers ? 4 : 3);
		assertThat(PolicyRules.toUndo(OrderStatus.REJECTED, coupons, redeemed))
			.containsAll(Set.of(SettlementParticipant.PAYMENT, SettlementParticipant.DELIVERY))
			.doesNotContain(SettlementParticipant.STORE)
			.hasSize(answers ? 3 : 2);
	}
}
