package dev.baedal.faults.defects;

import net.bytebuddy.asm.Advice;

/** The method does nothing. */
public final class SkipMethod {

	private SkipMethod() {}

	@Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
	static boolean instead() {
		return true;
	}
}
