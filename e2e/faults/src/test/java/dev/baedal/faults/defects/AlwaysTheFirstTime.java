package dev.baedal.faults.defects;

import net.bytebuddy.asm.Advice;

/** A redelivered event has its effect again. */
public final class AlwaysTheFirstTime {

	private AlwaysTheFirstTime() {}

	@Advice.OnMethodExit
	static void after(@Advice.Return(readOnly = false) boolean first) {
		first = true;
	}
}
