package dev.baedal.faults.defects;

import net.bytebuddy.asm.Advice;

/** The inbox reports every event as new, so that a redelivered event has its effect again. */
public final class ReportEveryEventAsNew {

	private ReportEveryEventAsNew() {}

	@Advice.OnMethodExit
	static void after(@Advice.Return(readOnly = false) boolean first) {
		first = true;
	}
}
