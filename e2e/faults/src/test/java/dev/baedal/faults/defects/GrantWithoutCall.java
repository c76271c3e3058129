package dev.baedal.faults.defects;

import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** Grants the confirm without a call to order. */
public final class GrantWithoutCall {

	private GrantWithoutCall() {}

	@Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
	static Object instead() throws ReflectiveOperationException {
		return Class.forName("dev.baedal.delivery.application.Orders$Answer").getMethod("granted").invoke(null);
	}

	@Advice.OnMethodExit
	static void after(@Advice.Enter Object granted,
			@Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object answer) {
		answer = granted;
	}
}
