package dev.baedal.store.application.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import dev.baedal.http.Sentence;
import dev.baedal.platform.problem.InvalidField;

/** The chunks of a PNG file. */
final class PngChunks {

	private static final int SIGNATURE = 8;
	/** Length, type and checksum of a chunk. */
	private static final int FRAME = 12;
	private static final String LAST = "IEND";
	private static final Set<String> OF_PIXELS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", LAST);

	private PngChunks() {}

	/**
	 * Returns the file with the chunks alone that have its pixels. The others are not for a decoder: one of some kilobytes
	 * can inflate to gigabytes. What is left of an animation is its first frame.
	 *
	 * @throws InvalidField if the file ends before its last chunk
	 */
	static byte[] ofPixels(byte[] file) {
		ByteBuffer chunks = ByteBuffer.wrap(file);
		ByteArrayOutputStream pixels = new ByteArrayOutputStream(file.length);
		pixels.write(file, 0, SIGNATURE);
		int at = SIGNATURE;
		while (at + FRAME <= file.length) {
			int length = chunks.getInt(at);
			if (length < 0 || length > file.length - at - FRAME) {
				break;
			}
			String type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
			if (OF_PIXELS.contains(type)) {
				pixels.write(file, at, length + FRAME);
			}
			if (type.equals(LAST)) {
				return pixels.toByteArray();
			}
			at += length + FRAME;
		}
		throw new InvalidField(ReadImage.BODY, Sentence.BROKEN_IMAGE);
	}
}
