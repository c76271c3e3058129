package dev.baedal.messaging;

/** The platform's two topics. */
public final class Topics {

	/** Events about orders, keyed by orderId. */
	public static final String ORDERS = "fooddelivery";

	/** Compacted full state of stores and menu items, keyed by {@code store:id} and {@code item:id}. */
	public static final String MENUS = "fooddelivery.menus";

	/** Never changed in place: another number would send a key to another partition. */
	public static final int PARTITIONS = 12;

	private Topics() {}
}
