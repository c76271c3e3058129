package dev.baedal.faults.workload;

/**
 * What somebody is up to.
 *
 * @param address holds a name that no other wish has
 * @param redeems whether they use a coupon, if they have one
 */
record Plan(String customer, String address, OrderingStyle manner, Shop shop, int dish, int qty, boolean redeems,
		Ending ending) {}
