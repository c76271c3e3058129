package dev.baedal.journeys;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the platform for the first journey, and stops it after the last. */
class OnePlatform implements ParameterResolver {

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Platform.class;
	}

	@Override
	public Platform resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return context.getRoot()
			.getStore(Namespace.create(OnePlatform.class))
			.computeIfAbsent(Attempt.class, type -> Attempt.start(), Attempt.class)
			.platform();
	}

	/** The single attempt to start: after a failure, the other journeys do not try again. */
	private record Attempt(Platform started, RuntimeException failure) implements AutoCloseable {

		static Attempt start() {
			try {
				return new Attempt(Platform.start(), null);
			}
			catch (RuntimeException e) {
				return new Attempt(null, e);
			}
		}

		Platform platform() {
			if (failure != null) {
				throw new IllegalStateException("there is no platform", failure);
			}
			return started;
		}

		@Override
		public void close() {
			if (started != null) {
				started.close();
			}
		}
	}
}
