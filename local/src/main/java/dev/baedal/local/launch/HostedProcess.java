package dev.baedal.local.launch;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A service in the JVM of the services, as a process: what ends it by force ends the JVM. */
final class HostedProcess extends Process {

	private final Process jvm;
	private final Runnable stop;
	private final CompletableFuture<Process> exit = new CompletableFuture<>();
	private final CompletableFuture<Boolean> ready = new CompletableFuture<>();

	HostedProcess(Process jvm, Runnable stop) {
		this.jvm = jvm;
		this.stop = stop;
	}

	void ready() {
		ready.complete(true);
	}

	void ended() {
		ready.complete(false);
		exit.complete(this);
	}

	/** @return whether its start has succeeded, once that is known */
	CompletableFuture<Boolean> whetherReady() {
		return ready.copy();
	}

	@Override
	public void destroy() {
		stop.run();
	}

	@Override
	public Process destroyForcibly() {
		jvm.destroyForcibly();
		return this;
	}

	@Override
	public boolean isAlive() {
		return !exit.isDone();
	}

	@Override
	public CompletableFuture<Process> onExit() {
		return exit.copy();
	}

	@Override
	public int waitFor() throws InterruptedException {
		try {
			exit.get();
			return 0;
		}
		catch (ExecutionException e) {
			throw new IllegalStateException(e);
		}
	}

	@Override
	public boolean waitFor(long timeout, TimeUnit unit) throws InterruptedException {
		try {
			exit.get(timeout, unit);
			return true;
		}
		catch (ExecutionException e) {
			throw new IllegalStateException(e);
		}
		catch (TimeoutException e) {
			return false;
		}
	}

	/** @return 0, for a service has no exit code of its own */
	@Override
	public int exitValue() {
		if (isAlive()) {
			throw new IllegalThreadStateException("the service has not ended");
		}
		return 0;
	}

	@Override
	public ProcessHandle toHandle() {
		return jvm.toHandle();
	}

	@Override
	public OutputStream getOutputStream() {
		return OutputStream.nullOutputStream();
	}

	@Override
	public InputStream getInputStream() {
		return InputStream.nullInputStream();
	}

	@Override
	public InputStream getErrorStream() {
		return InputStream.nullInputStream();
	}
}
