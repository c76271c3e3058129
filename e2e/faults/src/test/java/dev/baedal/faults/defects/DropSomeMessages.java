package dev.baedal.faults.defects;

import net.bytebuddy.asm.Advice;

/** Drops the messages to owners about new orders. */
public final class DropSomeMessages {

	private DropSomeMessages() {}

	@Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
	static boolean instead(@Advice.Argument(0) Object key) {
		return key.toString().startsWith("STORE_NEW_ORDER");
	}
}
