package dev.baedal.faults.defects;

import java.lang.reflect.Method;

import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** Returns an issued coupon at once, and requests it later. */
public final class LeaveBeforeTheCoupon {

	private LeaveBeforeTheCoupon() {}

	@Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
	static Object instead(@Advice.This Object coupons, @Advice.Origin Method method,
			@Advice.AllArguments Object[] arguments) throws ReflectiveOperationException {
		return Internals.later(coupons, method.getName(), arguments)
				? Internals.make(method.getReturnType(), "issued", 1L)
				: null;
	}

	@Advice.OnMethodExit
	static void after(@Advice.Enter Object issued,
			@Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object answer) {
		if (issued != null) {
			answer = issued;
		}
	}
}
