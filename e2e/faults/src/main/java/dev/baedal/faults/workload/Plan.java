package dev.baedal.faults.workload;

/**
 * The plan of one order.
 *
 * @param address contains the wish, a unique name
 * @param redeems whether the customer uses a coupon, if there is one
 * @param quotes whether the customer requests a quote first, and names it in the order
 */
record Plan(String customer, String address, OrderingStyle manner, Shop shop, int dish, int qty, boolean redeems,
		boolean quotes, Ending ending) {}
