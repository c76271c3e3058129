package dev.baedal.local.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.baedal.local.failure.CommandFailure;
import dev.baedal.local.programs.DataFolder;
import dev.baedal.local.programs.Secrets;

/** {@code restore}: extracts a backup into an empty data folder. */
public final class Restore {

	private final Path file;
	private final DataFolder folder;
	private final PrintStream out;

	public Restore(Path file, DataFolder folder, PrintStream out) {
		this.file = file;
		this.folder = folder;
		this.out = out;
	}

	/** @throws CommandFailure before anything is written, if the archive is damaged or the folder is not empty */
	public void run() {
		requireEmpty();
		var contents = Archive.verify(file);
		Archive.extract(file, folder.root());
		protectSecrets();
		long next = new OrderNumbers(folder).skip();
		// the marker is written last, so that an incomplete restore is not taken for a data folder
		folder.mark();
		out.println("restored the backup taken at " + contents.takenAt() + " into " + folder.root()
				+ "; the next order is " + next + "; start with ./baedal up --data " + folder.root());
	}

	private void protectSecrets() {
		try {
			Secrets.protect(folder);
		}
		catch (IOException e) {
			throw new CommandFailure("cannot protect the secrets in " + folder.root() + " (" + e + ")", e);
		}
	}

	private void requireEmpty() {
		try {
			if (!Files.exists(folder.root())) {
				return;
			}
			if (!Files.isDirectory(folder.root())) {
				throw new CommandFailure(folder.root() + " is a file; --data needs a folder");
			}
			try (var entries = Files.list(folder.root())) {
				if (entries.findAny().isPresent()) {
					throw new CommandFailure(
							folder.root() + " is not empty; restore into an empty folder with --data DIR");
				}
			}
		}
		catch (IOException e) {
			throw new CommandFailure("cannot read " + folder.root() + " (" + e + ")", e);
		}
	}
}
