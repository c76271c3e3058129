package dev.baedal.platform.logging;

import org.slf4j.MDC;

/** Adds the order that a thread works on to everything that it logs. */
public final class OrderLogContext {

	/** Name of the field in JSON logs. */
	public static final String KEY = "orderId";

	private OrderLogContext() {}

	/** @return to be closed when the work on the order ends */
	public static MDC.MDCCloseable about(long orderId) {
		return MDC.putCloseable(KEY, Long.toString(orderId));
	}
}
