package dev.baedal.faults.defects;

import java.lang.instrument.Instrumentation;

import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.matcher.ElementMatchers;

/** {@code -javaagent:…=DEFECT}: weaves one defect into a service's class. */
public final class DefectAgent {

	private DefectAgent() {}

	public static void premain(String name, Instrumentation instrumentation) {
		Defect defect = Defect.valueOf(name);
		// logs to the service's log, so that a defect that was not woven in is not taken for one that was not found
		new AgentBuilder.Default().with(AgentBuilder.Listener.StreamWriting.toSystemError().withTransformationsOnly())
			.with(AgentBuilder.InstallationListener.StreamWriting.toSystemError())
			.type(ElementMatchers.named(defect.type()))
			.transform((builder, type, loader, module,
					domain) -> builder.visit(Advice.to(defect.advice())
						.on(ElementMatchers.named(defect.method())
							.and(ElementMatchers.takesArguments(defect.arguments())))))
			.installOn(instrumentation);
	}
}
