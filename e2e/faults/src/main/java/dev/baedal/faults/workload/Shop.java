package dev.baedal.faults.workload;

import java.util.List;

/** A store of the demo catalogue, with the items that customers order there and its share in percent. */
enum Shop {

	CHICKEN(1, Work.KITCHEN, 26, 2, 4, 5),
	BUNSIK(2, Work.KITCHEN, 16, 11, 12, 13),
	BEFORE_COOKING(3, Work.KITCHEN_DECIDES, 10, 21, 22),
	OWNER_AGREES(4, Work.OWNER_AGREES, 10, 31, 32),
	COFFEE(5, Work.BREW, 12, 41, 42),
	MEAL_KITS(6, Work.PARCEL, 8, 51, 52),
	STOCKED(7, Work.KITCHEN_DECIDES, 9, 61, 62),
	GATED(8, Work.PARCEL, 9, 1001, 2001);

	/** The only store whose customers earn coupons and redeem them. */
	static final Shop LOYAL = CHICKEN;
	/** The stores with a counted stock. */
	static final List<Shop> COUNTED = List.of(MEAL_KITS, STOCKED);

	private final long store;
	private final Work work;
	private final int share;
	private final List<Integer> dishes;

	Shop(long store, Work work, int share, Integer... dishes) {
		this.store = store;
		this.work = work;
		this.share = share;
		this.dishes = List.of(dishes);
	}

	long store() {
		return store;
	}

	Work work() {
		return work;
	}

	List<Integer> dishes() {
		return dishes;
	}

	/** @param percent from 0 to 99 */
	static Shop at(int percent) {
		int sum = 0;
		for (Shop shop : values()) {
			sum += shop.share;
			if (percent < sum) {
				return shop;
			}
		}
		return CHICKEN;
	}
}
