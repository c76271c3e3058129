package dev.baedal.store.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.baedal.platform.problem.InvalidField;
import dev.baedal.store.domain.StorePolicy.Acceptance;
import dev.baedal.store.domain.StorePolicy.CancelPolicy;
import dev.baedal.store.domain.StorePolicy.CouponPolicy;
import dev.baedal.store.domain.StorePolicy.Fulfilment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The behaviour of each policy, and the policies that contradict themselves. */
class PolicyRulesTest {

	/** The last column is without restockAfterCooking; with it, the stock is always restored. */
	@ParameterizedTest
	@CsvSource({ "KITCHEN_RIDER,RECEIVED,true", "KITCHEN_RIDER,ACCEPTED,true", "KITCHEN_RIDER,STARTED,false",
			"KITCHEN_RIDER,FINISHED,false", "BREW_PICKUP,RECEIVED,true", "BREW_PICKUP,ACCEPTED,true",
			"BREW_PICKUP,STARTED,false", "BREW_PICKUP,FINISHED,false", "SHIP_ON_PAYMENT,RECEIVED,true",
			"SHIP_ON_PAYMENT,ACCEPTED,false" })
	void restoresStockUntilItIsUsedUpAndLaterIfThePolicyAllows(Fulfilment fulfilment, CookingStatus status,
			boolean back) {
		assertThat(PolicyRules.givesStockBack(policy(fulfilment, false), status)).isEqualTo(back);
		assertThat(PolicyRules.givesStockBack(policy(fulfilment, true), status)).isTrue();
	}

	@ParameterizedTest
	@EnumSource(names = { "REJECTED", "CANCELLED" })
	void restoresNothingAfterTheEnd(CookingStatus ended) {
		assertThat(PolicyRules.givesStockBack(policy(Fulfilment.KITCHEN_RIDER, true), ended)).isFalse();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "KITCHEN_RIDER,ANYTIME,NONE,2,couponEveryN",
					"KITCHEN_RIDER,ANYTIME,LOYALTY_EVERY_N,-,couponEveryN",
					"SHIP_ON_PAYMENT,BEFORE_COOKING,NONE,-,cancelPolicy",
					"SHIP_ON_PAYMENT,STORE_CONFIRM,PER_ORDER_GATE,2,cancelPolicy" })
	void namesTheFieldOfAContradiction(Fulfilment fulfilment, CancelPolicy cancel, CouponPolicy coupons, Integer everyN,
			String field) {
		assertThatExceptionOfType(InvalidField.class)
			.isThrownBy(() -> new Store(1, "store",
					new StorePolicy(fulfilment, Acceptance.MANUAL, cancel, coupons, everyN, null)))
			.satisfies(e -> assertThat(e.field()).isEqualTo(field));
	}

	@Test
	void allowsAGateWithALoyaltyProgramme() {
		Store store = new Store(1, "store", new StorePolicy(Fulfilment.SHIP_ON_PAYMENT, Acceptance.MANUAL,
				CancelPolicy.ANYTIME, CouponPolicy.PER_ORDER_GATE, 3, true));

		assertThat(store.getPolicy().couponEveryN()).isEqualTo(3);
	}

	private static CookingPolicy policy(Fulfilment fulfilment, boolean restockAfterCooking) {
		return new CookingPolicy(fulfilment, Acceptance.MANUAL, CancelPolicy.ANYTIME, restockAfterCooking);
	}
}
