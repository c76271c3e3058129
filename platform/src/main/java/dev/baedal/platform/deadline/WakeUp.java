package dev.baedal.platform.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.NavigableSet;
import java.util.TreeSet;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs a clock's round between two polls: after a commit that made work for the clock, and when known work becomes due.
 * The poll finds what this replica does not know of, such as the work of a replica that died. Rounds of a wake-up run
 * one after the other; a wake-up during a round leads to one more round.
 */
public final class WakeUp {

	private static final Logger log = LoggerFactory.getLogger(WakeUp.class);

	private final TaskScheduler scheduler;
	private final Clock clock;
	private final Runnable round;
	/** The times at which a round is scheduled. */
	private final NavigableSet<Instant> scheduled = new TreeSet<>();
	private boolean running;
	private boolean again;

	/** @param clock that the due times are of */
	public WakeUp(TaskScheduler scheduler, Clock clock, Runnable round) {
		this.scheduler = scheduler;
		this.clock = clock;
		this.round = round;
	}

	/** Runs a round once the current transaction has committed. */
	public void afterCommit() {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				now();
			}
		});
	}

	/** Runs a round at this time, or at once if the time has passed. */
	public synchronized void at(Instant due) {
		Instant now = clock.instant();
		if (!due.isAfter(now)) {
			now();
		}
		else if (!isScheduledBetween(now, due)) {
			scheduled.add(due);
			schedule(() -> reach(due), Duration.between(now, due));
		}
	}

	/** A scheduled time that has passed, since the clock was set forward, says nothing of when its round begins. */
	private boolean isScheduledBetween(Instant now, Instant due) {
		Instant last = scheduled.floor(due);
		return last != null && last.isAfter(now);
	}

	/** Runs a round at once. */
	public synchronized void now() {
		if (running) {
			again = true;
		}
		else {
			running = true;
			schedule(this::run, Duration.ZERO);
		}
	}

	private synchronized void reach(Instant due) {
		scheduled.remove(due);
		now();
	}

	private void run() {
		begin();
		try {
			round.run();
		}
		finally {
			end();
		}
	}

	/** Forgets the earlier wake-ups: the round that begins finds their work. */
	private synchronized void begin() {
		again = false;
	}

	private synchronized void end() {
		running = false;
		if (again) {
			now();
		}
	}

	private void schedule(Runnable task, Duration delay) {
		try {
			scheduler.schedule(task, scheduler.getClock().instant().plus(delay));
		}
		catch (TaskRejectedException e) {
			// the work stays due for another replica, or for the first poll after the next start
			log.debug("The service stops, so that no further round begins", e);
		}
	}
}
