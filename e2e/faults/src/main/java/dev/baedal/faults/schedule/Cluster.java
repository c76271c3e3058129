package dev.baedal.faults.schedule;

import java.time.Duration;
import java.util.Collection;

import dev.baedal.local.Program;

/** The running platform, as a fault can get at it. */
public interface Cluster {

	/** {@code kill -9}, all at the same moment. */
	void kill(Collection<Victim> victims);

	/** Starts them, all at once, and returns when each is ready; how long it took to catch up is noted. */
	void restart(String kind, Collection<Victim> victims) throws InterruptedException;

	/** Starts it and returns at once, so that it can be hurt while it starts. */
	void beginStart(Victim victim);

	/** {@code SIGTERM}, all at the same moment; returns when they have ended. */
	void stop(Collection<Victim> victims) throws InterruptedException;

	/** {@code SIGSTOP}: it believes later that no time has passed. */
	void hang(Victim victim);

	/** {@code SIGCONT}. */
	void wake(String kind, Victim victim);

	/** The replica whose relay works at this moment. */
	Victim relaysOwner(Program service);

	/** Notes how long it takes until the relay of another replica works. */
	void noteFailOver(Victim from);

	void disturb(Link link, CallFault trouble);

	void heal(Link link);

	/** Writes the last events of each partition to the topic once more, as they were. @param perPartition at most */
	void repeatEvents(int perPartition);

	/** Somebody else writes to the platform's topics: each kind of foreign record, so many times. */
	void throwForeignRecords(int volleys);

	/** The consumer group of a service that is down reads so many events of each partition again. */
	void setBack(Victim victim, long events);

	/** The issuer of tokens makes a new signing key, if it is there. */
	void rotateKeys();

	/** From now on no file of it can be written, as on a full disk, until it is killed. */
	void refuseWrites(Victim victim);

	/** The database server ends every connection. */
	void breakDatabaseConnections();

	/** So many people order as fast as they are answered; returns when orders are taken at once again. */
	void rush(int people, Duration length);

	/** Returns early when the run ends. */
	void pause(Duration duration) throws InterruptedException;
}
