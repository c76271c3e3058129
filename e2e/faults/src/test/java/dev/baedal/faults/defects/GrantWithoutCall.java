package dev.baedal.faults.defects;

import java.lang.reflect.Method;

import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** Grants the confirm without a call to order. */
public final class GrantWithoutCall {

	private GrantWithoutCall() {}

	@Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
	static Object instead(@Advice.Origin Method method) throws ReflectiveOperationException {
		return Internals.make(method.getReturnType(), "granted");
	}

	@Advice.OnMethodExit
	static void after(@Advice.Enter Object granted,
			@Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object answer) {
		answer = granted;
	}
}
