package dev.baedal.local.launch;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Runs another main class for as long as the launcher lives: {@code Attached PID MAIN-CLASS arguments…}.
 * A launcher that is killed cannot stop its children, so each child watches the launcher's process from its first step.
 */
final class Attached {

	/** Limit of a graceful exit; an application context that is still starting may never finish closing. */
	private static final long GRACE_MILLIS = 15_000;

	private Attached() {}

	public static void main(String[] args) throws Throwable {
		long launcher = Long.parseLong(args[0]);
		ProcessHandle.of(launcher)
			.ifPresentOrElse(alive -> alive.onExit().thenRun(Attached::exit), () -> Runtime.getRuntime().halt(1));
		var main = Class.forName(args[1]).getDeclaredMethod("main", String[].class);
		main.setAccessible(true);
		try {
			main.invoke(null, (Object) Arrays.copyOfRange(args, 2, args.length));
		}
		catch (InvocationTargetException e) {
			throw e.getCause();
		}
	}

	private static void exit() {
		var deadline = new Thread(() -> {
			try {
				Thread.sleep(GRACE_MILLIS);
			}
			catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
			Runtime.getRuntime().halt(1);
		}, "launcher-is-gone");
		deadline.setDaemon(true);
		deadline.start();
		// on a thread of its own: the current thread is the process reaper's, and exit would block it
		new Thread(() -> System.exit(1), "leave").start();
	}
}
