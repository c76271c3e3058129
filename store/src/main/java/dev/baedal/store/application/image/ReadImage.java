package dev.baedal.store.application.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;

import dev.baedal.http.Sentence;
import dev.baedal.platform.problem.InvalidField;
import dev.baedal.platform.problem.RetryLater;
import dev.baedal.store.domain.Image;
import org.springframework.stereotype.Component;

/**
 * Reads an image from an uploaded file: decodes its pixels, scales them down, and encodes them anew. Few are decoded at
 * once, and each within bounds that its header shows before, since a decoded image fills a good part of a small heap.
 */
@Component
class ReadImage {

	/** The field that a refusal names: the file is the body of its request. */
	static final String BODY = "body";

	static final int MOST_PIXELS_A_SIDE = 4096;
	static final int MOST_MEGAPIXELS = 12;
	/** Three bytes for each pixel. */
	private static final long MOST_DECODED = MOST_MEGAPIXELS * 3L << 20;
	static final int LONGEST_SIDE = 1200;

	private static final Duration PATIENCE = Duration.ofSeconds(3);
	private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

	private final Semaphore room;

	ReadImage(ImageProperties properties) {
		this.room = new Semaphore(properties.decodeAtOnce(), true);
	}

	/**
	 * @throws InvalidField if the file is no image, or one that cannot be decoded within the bounds
	 * @throws RetryLater if too many are decoded now
	 */
	Image read(byte[] file) {
		ImageFormat format = ImageFormat.of(file).orElseThrow(() -> new InvalidField(BODY, Sentence.NO_IMAGE));
		if (!mayEnter()) {
			throw new RetryLater(RETRY_AFTER, Sentence.TOO_MUCH_AT_ONCE);
		}
		try {
			return read(file, format);
		}
		finally {
			room.release();
		}
	}

	private boolean mayEnter() {
		try {
			return room.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private static Image read(byte[] file, ImageFormat format) {
		int orientation = format == ImageFormat.JPEG ? JpegMarkers.of(file).orientation() : Upright.AS_IT_IS;
		byte[] pixels = format == ImageFormat.PNG ? PngChunks.ofPixels(file) : file;
		BufferedImage image = Drawing.upright(Drawing.fit(decode(pixels, format), LONGEST_SIDE), orientation);
		return EncodedImage.of(Drawing.withoutNeedlessAlpha(image), format).toImage();
	}

	/** Decoders throw many types for a broken file. */
	private static BufferedImage decode(byte[] file, ImageFormat format) {
		ImageReader reader = format.reader();
		try (ImageInputStream stream = ImageFormat.stream(file)) {
			reader.setInput(stream, true, true);
			requireBounds(reader, format);
			return reader.read(0);
		}
		catch (InvalidField e) {
			throw e;
		}
		catch (IOException | RuntimeException e) {
			throw new InvalidField(BODY, Sentence.BROKEN_IMAGE);
		}
		finally {
			reader.dispose();
		}
	}

	/** Reads the header alone. */
	private static void requireBounds(ImageReader reader, ImageFormat format) throws IOException {
		int width = reader.getWidth(0);
		int height = reader.getHeight(0);
		if (width > MOST_PIXELS_A_SIDE || height > MOST_PIXELS_A_SIDE) {
			throw tooLarge();
		}
		Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
		if (!types.hasNext()) {
			throw new InvalidField(BODY, Sentence.IMAGE_COLOURS);
		}
		ImageTypeSpecifier type = types.next();
		// later JDKs decode CMYK, without the printer's colours
		if (format == ImageFormat.JPEG && type.getNumBands() > 3) {
			throw new InvalidField(BODY, Sentence.IMAGE_COLOURS);
		}
		long bytesPerPixel = type.getNumBands()
				* (DataBuffer.getDataTypeSize(type.getSampleModel().getDataType()) / 8L);
		if (width * height * bytesPerPixel > MOST_DECODED) {
			throw tooLarge();
		}
	}

	private static InvalidField tooLarge() {
		return new InvalidField(BODY, Sentence.IMAGE_SIZE, MOST_PIXELS_A_SIDE, MOST_MEGAPIXELS);
	}
}
