package dev.baedal.platform.logging;

import org.slf4j.MDC;

/** The order that a thread works on, in whatever it logs meanwhile. */
public final class OrderLogContext {

	/** Name of the field in JSON logs. */
	public static final String KEY = "orderId";

	private OrderLogContext() {}

	/** @return to be closed when it works on it no more */
	public static MDC.MDCCloseable about(long orderId) {
		return MDC.putCloseable(KEY, Long.toString(orderId));
	}
}
