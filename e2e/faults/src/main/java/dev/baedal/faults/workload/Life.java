package dev.baedal.faults.workload;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;

/** One order from the request to its end, one attempt at a time, so that a few threads can run many orders. */
final class Life {

	private static final int RIDERS = 8;
	private static final int MOST_TRIES_TO_PLACE = 8;
	private static final long FIRST_PAUSE_MILLIS = 200;
	private static final long LONGEST_PAUSE_MILLIS = 2_500;

	private final Plan plan;
	private final GatewayClient gateway;
	private final SimultaneousRequests atOnce;
	private final Deque<LifeStep> steps;
	private final AtomicLong order = new AtomicLong();
	private int tries;
	private long pauseMillis = FIRST_PAUSE_MILLIS;

	Life(Plan plan, GatewayClient gateway, SimultaneousRequests atOnce) {
		this.plan = plan;
		this.gateway = gateway;
		this.atOnce = atOnce;
		this.steps = new ArrayDeque<>(plan.ending().steps());
	}

	/** Makes one attempt. @return whether another one is due, after {@link #pauseMillis} */
	boolean attempt() throws InterruptedException {
		boolean placing = order.get() == 0;
		Progress progress = placing ? place() : steps.peek().take(gateway, order.get(), who(), atOnce);
		pauseMillis = progress == Progress.AGAIN ? Math.min(LONGEST_PAUSE_MILLIS, pauseMillis * 3 / 2)
				: FIRST_PAUSE_MILLIS;
		if (progress == Progress.OVER) {
			steps.clear();
		}
		else if (progress == Progress.DONE && !placing) {
			steps.remove();
		}
		return progress == Progress.AGAIN || !steps.isEmpty();
	}

	long pauseMillis() {
		return pauseMillis;
	}

	private Progress place() throws InterruptedException {
		tries++;
		Progress progress = plan.manner() == OrderingStyle.DOUBLE_CLICK && tries == 1
				? atOnce.both(this::placeOnce, this::placeOnce)
				: placeOnce();
		if (order.get() != 0) {
			return Progress.DONE;
		}
		return plan.manner() == OrderingStyle.PLAIN || tries == MOST_TRIES_TO_PLACE ? Progress.OVER : progress;
	}

	private Progress placeOnce() throws InterruptedException {
		Reply reply = gateway.place(plan);
		if (reply.seen().isYes()) {
			order.set(reply.seen().orderId());
			return Progress.DONE;
		}
		return reply.seen().status() == 402 ? Progress.OVER : Progress.AGAIN;
	}

	private String who() {
		return "rider-" + order.get() % RIDERS;
	}
}
