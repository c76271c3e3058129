package dev.baedal.local.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

import dev.baedal.local.client.Running;
import dev.baedal.local.failure.CommandFailure;
import dev.baedal.local.programs.DataFolder;
import dev.baedal.local.programs.Program;

/** Allows one run per data folder. The system releases the lock when the process ends, even if it is killed. */
public final class RunLock implements AutoCloseable {

	private final FileChannel channel;

	private RunLock(FileChannel channel) {
		this.channel = channel;
	}

	public static RunLock take(DataFolder folder) throws IOException {
		var channel = FileChannel.open(folder.run().resolve("lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE);
		if (lock(channel) == null) {
			channel.close();
			throw new CommandFailure(Running.in(folder)
				.map(r -> "already running with the data folder " + folder.root() + ": process " + r.pid()
						+ ", gateway on port " + Program.GATEWAY.port(r.portOffset())
						+ "; stop it with Ctrl-C there, or kill " + r.pid())
				.orElse("another ./baedal is using the data folder " + folder.root() + "; try again in a moment"));
		}
		return new RunLock(channel);
	}

	private static FileLock lock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException heldByThisProcess) {
			return null;
		}
	}

	@Override
	public void close() throws IOException {
		channel.close();
	}
}
