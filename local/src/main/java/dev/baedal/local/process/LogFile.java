package dev.baedal.local.process;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import dev.baedal.local.failure.CommandFailure;

/** The log of a program; {@link #rotate} keeps the previous log in the same folder. */
public record LogFile(Path path) {

	private static final int TAIL_BYTES = 4_000;
	private static final long POLL_MILLIS = 200;

	void rotate() throws IOException {
		if (Files.exists(path)) {
			Files.move(path, path.resolveSibling(path.getFileName() + ".previous"),
					StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/** The last 4 KB of the log. */
	public String tail() throws IOException {
		try (var file = new RandomAccessFile(path.toFile(), "r")) {
			file.seek(Math.max(0, file.length() - TAIL_BYTES));
			var bytes = new byte[(int) (file.length() - file.getFilePointer())];
			file.readFully(bytes);
			return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
		}
	}

	/** @param follow whether to continue with new lines until interrupted */
	public void print(PrintStream out, boolean follow) throws IOException, InterruptedException {
		if (!Files.exists(path)) {
			throw new CommandFailure("there is no log yet at " + path);
		}
		try (var in = Files.newInputStream(path)) {
			do {
				in.transferTo(out);
				out.flush();
				if (follow) {
					Thread.sleep(POLL_MILLIS);
				}
			}
			while (follow && !out.checkError());
		}
	}
}
