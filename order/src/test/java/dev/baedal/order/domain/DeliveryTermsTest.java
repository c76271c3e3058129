package dev.baedal.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import dev.baedal.order.domain.StorePolicy.Acceptance;
import dev.baedal.order.domain.StorePolicy.CancelPolicy;
import dev.baedal.order.domain.StorePolicy.CouponPolicy;
import dev.baedal.order.domain.StorePolicy.Fulfilment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fee of a delivery follows the store's terms, the region and the sum of the lines. */
class DeliveryTermsTest {

	private static final DeliveryTerms TERMS = new DeliveryTerms(12_000, 3_000, 30_000L,
			List.of(new RegionFee("goyang", 4_500), new RegionFee("jeju", 0)));

	@ParameterizedTest
	@CsvSource({ "seoul, 12000, 3000", "goyang, 12000, 4500", "jeju, 12000, 0", "seoul, 29999, 3000", "seoul, 30000, 0",
			"goyang, 30001, 0" })
	void dependsOnTheRegionAndTheSum(String region, long subtotal, long fee) {
		assertThat(TERMS.feeOf(region, subtotal)).isEqualTo(fee);
	}

	@Test
	void isNeverFreeWithoutASum() {
		assertThat(new DeliveryTerms(0, 3_000, null, List.of()).feeOf("seoul", Long.MAX_VALUE)).isEqualTo(3_000);
	}

	@Test
	void isNothingForAStoreWithoutTerms() {
		assertThat(DeliveryTerms.NONE.feeOf("seoul", 1)).isZero();
		assertThat(DeliveryTerms.NONE.minimum()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "KITCHEN_RIDER, 3000", "SHIP_ON_PAYMENT, 3000", "BREW_PICKUP, 0" })
	void isNothingForAnOrderThatTheCustomerCollects(Fulfilment fulfilment, long fee) {
		StoreCopy store = new StoreCopy(1L, 0, "동네부엌", true,
				new StorePolicy(fulfilment, Acceptance.AUTO, CancelPolicy.ANYTIME, CouponPolicy.NONE, null, false),
				List.of(), null, TERMS, null, true);

		assertThat(store.deliveryFee("seoul", 12_000)).isEqualTo(fee);
	}
}
