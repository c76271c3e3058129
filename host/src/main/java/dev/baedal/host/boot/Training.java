package dev.baedal.host.boot;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.support.GenericApplicationContext;

/**
 * A start that ends before anything listens or connects, for an archive of the classes that a start loads. Spring's own
 * {@code spring.context.exit=onRefresh} ends the JVM at the same point, and with it the other services.
 */
final class Training {

	private static final boolean IS_ON = Boolean.getBoolean("baedal.host.training");

	private Training() {}

	static void prepare(ConfigurableApplicationContext context) {
		if (IS_ON) {
			((GenericApplicationContext) context).registerBean(Stop.class, Stop::new);
		}
	}

	/** @return whether a start failed because its training is over */
	static boolean isOver(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof Over) {
				return true;
			}
		}
		return false;
	}

	private static final class Over extends RuntimeException {

		private static final long serialVersionUID = 1L;
	}

	/** The first lifecycle bean: all singletons exist by then. */
	private static final class Stop implements SmartLifecycle {

		@Override
		public void start() {
			throw new Over();
		}

		@Override
		public void stop() {
			// never started
		}

		@Override
		public boolean isRunning() {
			return false;
		}

		@Override
		public int getPhase() {
			return Integer.MIN_VALUE;
		}
	}
}
