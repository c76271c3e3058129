package dev.baedal.faults.defects;

import net.bytebuddy.asm.Advice;

/** The row and the event have twice the amount. */
public final class DoubleRefund {

	private DoubleRefund() {}

	@Advice.OnMethodExit
	static void after(@Advice.FieldValue(value = "refunded", readOnly = false) long refunded) {
		refunded = 2 * refunded;
	}
}
