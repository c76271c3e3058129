package dev.baedal.faults.schedule;

import java.time.Duration;
import java.util.Collection;

import dev.baedal.local.programs.Program;

/** The operations by which a fault affects the running platform. */
public interface Cluster {

	/** {@code kill -9}, all at the same moment. */
	void kill(Collection<Victim> victims);

	/** Starts them all at once, returns when each is ready, and records how long they take to catch up. */
	void restart(String kind, Collection<Victim> victims) throws InterruptedException;

	/** Starts it and returns at once, so that a fault can hit it while it starts. */
	void beginStart(Victim victim);

	/** {@code SIGTERM}, all at the same moment; returns when they have ended. */
	void stop(Collection<Victim> victims) throws InterruptedException;

	/** {@code SIGSTOP}: the process does not notice the time that passes. */
	void hang(Victim victim);

	/** {@code SIGCONT}. */
	void wake(String kind, Victim victim);

	/** The replica that owns the relay's lease now. */
	Victim relaysOwner(Program service);

	/** Records how long it takes until the relay of another replica works. */
	void noteFailOver(Victim from);

	void disturb(Link link, CallFault fault);

	void heal(Link link);

	/** Writes the last events of each partition to the topic again, unchanged. @param perPartition at most */
	void repeatEvents(int perPartition);

	/** Another producer writes each kind of foreign record to the platform's topics, {@code volleys} times. */
	void throwForeignRecords(int volleys);

	/** Sets the offsets of a service that is down back by that many events of each partition. */
	void setBack(Victim victim, long events);

	/** Identity creates a new signing key, if it is up. */
	void rotateKeys();

	/** Lets its writes fail, as on a full disk, until it is killed. */
	void refuseWrites(Victim victim);

	/** The database server closes every connection. */
	void breakDatabaseConnections();

	/** That many customers order without a pause; returns when orders are accepted at once again. */
	void rush(int customers, Duration length);

	/** Returns early when the run ends. */
	void pause(Duration duration) throws InterruptedException;
}
