package dev.baedal.store.application.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import dev.baedal.platform.text.Sha256;
import dev.baedal.store.domain.Image;

/** An image as a file of pixels alone, without what its camera or program said of it. */
record EncodedImage(ImageFormat format, BufferedImage pixels, byte[] bytes) {

	static final int MOST_BYTES = 384 * 1024;
	private static final float[] QUALITIES = { 0.85f, 0.75f, 0.6f, 0.45f, 0.3f };
	private static final double SMALLER = 0.7;

	/**
	 * Encodes an image in at most {@link #MOST_BYTES}. A PNG that is longer becomes a JPEG if nothing in it is
	 * transparent; the quality of a JPEG falls before the image gets smaller.
	 */
	static EncodedImage of(BufferedImage image, ImageFormat format) {
		BufferedImage pixels = image;
		while (true) {
			EncodedImage encoded = encode(pixels, format);
			if (encoded.bytes.length <= MOST_BYTES) {
				return encoded;
			}
			pixels = Drawing.fit(pixels, (int) (Math.max(pixels.getWidth(), pixels.getHeight()) * SMALLER));
		}
	}

	private static EncodedImage encode(BufferedImage pixels, ImageFormat format) {
		if (format == ImageFormat.PNG) {
			EncodedImage png = new EncodedImage(ImageFormat.PNG, pixels, write(pixels, ImageFormat.PNG, 1));
			if (png.bytes.length <= MOST_BYTES || pixels.getColorModel().hasAlpha()) {
				return png;
			}
		}
		byte[] jpeg = {};
		for (float quality : QUALITIES) {
			jpeg = write(pixels, ImageFormat.JPEG, quality);
			if (jpeg.length <= MOST_BYTES) {
				break;
			}
		}
		return new EncodedImage(ImageFormat.JPEG, pixels, jpeg);
	}

	private static byte[] write(BufferedImage pixels, ImageFormat format, float quality) {
		ImageWriter writer = format.writer();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
			ImageWriteParam parameters = writer.getDefaultWriteParam();
			if (format == ImageFormat.JPEG) {
				parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
				parameters.setCompressionQuality(quality);
			}
			writer.setOutput(stream);
			writer.write(null, new IIOImage(pixels, null, null), parameters);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}

	Image toImage() {
		return new Image(Sha256.of(bytes), format.contentType(), bytes, pixels.getWidth(), pixels.getHeight());
	}
}
