package dev.baedal.journeys;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the platform for the first journey that asks for it, and stops it after the last, however that ends. */
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

	/** One is enough: what does not start for the first journey is not started again for each of the others. */
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
