package dev.baedal.faults.workload;

import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Sends two requests at the same moment. */
record SimultaneousRequests(ExecutorService threads) {

	Progress both(Callable<Progress> first, Callable<Progress> second) throws InterruptedException {
		CyclicBarrier barrier = new CyclicBarrier(2);
		Future<Progress> other = threads.submit(() -> afterBarrier(barrier, second));
		try {
			Progress progress = afterBarrier(barrier, first);
			return progress.or(other.get());
		}
		catch (InterruptedException e) {
			throw e;
		}
		catch (ExecutionException e) {
			throw new IllegalStateException(e.getCause());
		}
		catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	private static Progress afterBarrier(CyclicBarrier barrier, Callable<Progress> request) throws Exception {
		barrier.await(1, TimeUnit.MINUTES);
		return request.call();
	}
}
