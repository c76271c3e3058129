package dev.baedal.faults.defects;

import net.bytebuddy.asm.Advice;

/** Reports a full refund, and refunds nothing. */
public final class SkipRefund {

	private SkipRefund() {}

	@Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
	static Long instead(@Advice.This Object ledger, @Advice.Argument(0) String key)
			throws ReflectiveOperationException {
		return Internals.number(Internals.field(ledger, "jdbc"),
				"SELECT COALESCE(MAX(captured), 0) FROM provider_charge WHERE payment_key = ?", key);
	}

	@Advice.OnMethodExit
	static void after(@Advice.Enter Long captured, @Advice.Return(readOnly = false) long refunded) {
		refunded = captured;
	}
}
