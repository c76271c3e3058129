package dev.baedal.store.application.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

import dev.baedal.http.Sentence;
import dev.baedal.platform.problem.InvalidField;

/**
 * The markers of a JPEG file. ImageIO fills what a truncated file lacks with grey, decodes any number of scans, and
 * leaves the image as the camera was held.
 */
final class JpegMarkers {

	/** Ten times as many as a progressive image needs; each costs a pass over all pixels, however short it is. */
	private static final int MOST_SCANS = 100;

	private static final int END = 0xD9;
	private static final int SCAN = 0xDA;
	private static final int APP1 = 0xE1;
	private static final String EXIF = "Exif\0\0";
	private static final int ORIENTATION = 0x0112;

	private final ByteBuffer file;
	private int scans;
	private int orientation = Upright.AS_IT_IS;

	private JpegMarkers(byte[] file) {
		this.file = ByteBuffer.wrap(file);
	}

	/** @throws InvalidField if the file ends before its image, or has too many scans */
	static JpegMarkers of(byte[] file) {
		JpegMarkers markers = new JpegMarkers(file);
		if (!markers.leadToTheEnd() || markers.scans > MOST_SCANS) {
			throw new InvalidField(ReadImage.BODY, Sentence.BROKEN_IMAGE);
		}
		return markers;
	}

	/** The number by which Exif says how the image is to be turned; {@link Upright#AS_IT_IS} without one. */
	int orientation() {
		return orientation;
	}

	private boolean leadToTheEnd() {
		int at = next(2);
		while (at + 4 <= file.limit() && marker(at) != END) {
			int length = Short.toUnsignedInt(file.getShort(at + 2));
			if (marker(at) == SCAN) {
				scans++;
			}
			if (marker(at) == APP1 && at + 2 + length <= file.limit()) {
				readExif(at + 4, length - 2);
			}
			at = next(at + 2 + length);
		}
		return at + 2 <= file.limit() && marker(at) == END;
	}

	/** Skips the coded pixels of a scan, in which a marker is followed by 0 or restarts the decoder. */
	private int next(int from) {
		int at = from;
		while (at + 2 <= file.limit() && (file.get(at) != (byte) 0xFF || !isMarker(marker(at)))) {
			at++;
		}
		return at;
	}

	private static boolean isMarker(int code) {
		return code != 0 && code != 0xFF && (code < 0xD0 || code > 0xD7);
	}

	private int marker(int at) {
		return Byte.toUnsignedInt(file.get(at + 1));
	}

	private void readExif(int start, int length) {
		if (length > EXIF.length()
				&& EXIF.equals(new String(file.array(), start, EXIF.length(), StandardCharsets.ISO_8859_1))) {
			orientation = orientation(file.slice(start + EXIF.length(), length - EXIF.length()));
		}
	}

	/** @param tiff the fields of the image, in TIFF's format */
	private static int orientation(ByteBuffer tiff) {
		try {
			tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
			int directory = tiff.getInt(4);
			int fields = Short.toUnsignedInt(tiff.getShort(directory));
			for (int field = directory + 2; field < directory + 2 + 12 * fields; field += 12) {
				if (Short.toUnsignedInt(tiff.getShort(field)) == ORIENTATION) {
					return Short.toUnsignedInt(tiff.getShort(field + 8));
				}
			}
		}
		catch (IndexOutOfBoundsException unreadable) {
			return Upright.AS_IT_IS;
		}
		return Upright.AS_IT_IS;
	}
}
