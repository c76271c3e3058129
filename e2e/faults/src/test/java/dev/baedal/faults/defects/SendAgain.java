package dev.baedal.faults.defects;

import net.bytebuddy.asm.Advice;

/** Sends each message again. */
public final class SendAgain {

	private SendAgain() {}

	@Advice.OnMethodExit
	static void after(@Advice.This Object messenger, @Advice.AllArguments Object[] message)
			throws ReflectiveOperationException {
		Internals.again(messenger, "send", message);
	}
}
