package dev.baedal.faults.workload;

/**
 * The plan of one order.
 *
 * @param address contains the wish, a unique name
 * @param redeems whether the customer uses a coupon, if there is one
 */
record Plan(String customer, String address, OrderingStyle manner, Shop shop, int dish, int qty, boolean redeems,
		Ending ending) {}
