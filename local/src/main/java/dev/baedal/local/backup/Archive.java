package dev.baedal.local.backup;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import dev.baedal.local.failure.CommandFailure;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup file: a zip of a data folder. Its last entry lists the contents, so that a truncated file is detected. */
public final class Archive {

	private static final String CONTENTS = "contents.json";
	private static final int FORMAT = 1;

	private Archive() {}

	/** @param files path in the archive → CRC-32 */
	record Contents(int format, String takenAt, Map<String, Long> files) {}

	static void requireNew(Path file) {
		if (Files.exists(file)) {
			throw new CommandFailure(file + " exists; choose another name");
		}
		if (!Files.isDirectory(file.getParent())) {
			throw new CommandFailure("there is no folder " + file.getParent());
		}
	}

	static void write(Path folder, Path file, Instant takenAt) throws IOException {
		var part = file.resolveSibling(file.getFileName() + ".part");
		try (var zip = new ZipOutputStream(Files.newOutputStream(part)); var tree = Files.walk(folder)) {
			zip.setLevel(Deflater.BEST_SPEED);
			var files = new TreeMap<String, Long>();
			for (var path : tree.filter(Files::isRegularFile).toList()) {
				var name = folder.relativize(path).toString();
				files.put(name, add(zip, name, Files.newInputStream(path)));
			}
			zip.putNextEntry(new ZipEntry(CONTENTS));
			zip.write(JsonMapper.shared().writeValueAsBytes(new Contents(FORMAT, takenAt.toString(), files)));
			zip.closeEntry();
		}
		catch (IOException e) {
			Files.deleteIfExists(part);
			throw e;
		}
		Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
	}

	/** Reads the whole file. @throws CommandFailure if the file is not a backup, or is incomplete or damaged */
	static Contents verify(Path file) {
		return read(file, (name, content) -> content.transferTo(OutputStream.nullOutputStream()));
	}

	static void extract(Path file, Path folder) {
		read(file, (name, content) -> {
			var target = folder.resolve(name).normalize();
			if (!target.startsWith(folder)) {
				throw new ZipException(name + " is outside the folder");
			}
			Files.createDirectories(target.getParent());
			Files.copy(content, target);
		});
	}

	/** Unpacks the zip in which a database has copied itself, and deletes the zip. */
	public static void unzip(Path file, Path folder) throws IOException {
		try (var zip = new ZipInputStream(Files.newInputStream(file))) {
			for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				Files.copy(zip, folder.resolve(Path.of(entry.getName()).getFileName()));
			}
		}
		Files.delete(file);
	}

	private interface EntryReader {

		void read(String name, InputStream content) throws IOException;
	}

	private static Contents read(Path file, EntryReader reader) {
		if (!Files.isRegularFile(file)) {
			throw new CommandFailure("there is no file " + file);
		}
		var files = new TreeMap<String, Long>();
		// ZipFile detects a truncated file, ZipInputStream compares the checksums
		try (var whole = new ZipFile(file.toFile()); var zip = new ZipInputStream(Files.newInputStream(file))) {
			for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (entry.getName().equals(CONTENTS)) {
					return requireWhole(file, JsonMapper.shared().readValue(zip.readAllBytes(), Contents.class), files);
				}
				var checked = new CheckedInputStream(zip, new CRC32());
				reader.read(entry.getName(), checked);
				files.put(entry.getName(), checked.getChecksum().getValue());
			}
		}
		catch (ZipException | EOFException | JacksonException e) {
			throw new CommandFailure(file + " is damaged, or no backup at all (" + e.getMessage() + ")", e);
		}
		catch (IOException e) {
			throw new CommandFailure("cannot restore " + file + " (" + e + ")", e);
		}
		throw new CommandFailure(file + " is damaged, or no backup at all (it has no list of its contents)");
	}

	private static Contents requireWhole(Path file, Contents contents, Map<String, Long> files) {
		if (contents.format() != FORMAT) {
			throw new CommandFailure(file + " has format " + contents.format() + "; this ./baedal reads " + FORMAT);
		}
		if (!files.equals(contents.files())) {
			throw new CommandFailure(file + " is damaged (its files differ from its list of contents)");
		}
		return contents;
	}

	private static long add(ZipOutputStream zip, String name, InputStream content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		var checked = new CheckedOutputStream(zip, new CRC32());
		try (content) {
			content.transferTo(checked);
		}
		zip.closeEntry();
		return checked.getChecksum().getValue();
	}
}
