package dev.baedal.store.application.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** The formats in which images are accepted and kept. */
enum ImageFormat {

	PNG, JPEG;

	/** Returns the format of the file's first bytes, whatever its sender calls it. */
	static Optional<ImageFormat> of(byte[] file) {
		return Stream.of(values()).filter(format -> format.isOf(file)).findFirst();
	}

	/** In memory: ImageIO's default is a file in the folder for temporary files. */
	static ImageInputStream stream(byte[] file) {
		return new MemoryCacheImageInputStream(new ByteArrayInputStream(file));
	}

	ImageReader reader() {
		return ImageIO.getImageReadersByFormatName(name()).next();
	}

	ImageWriter writer() {
		return ImageIO.getImageWritersByFormatName(name()).next();
	}

	String contentType() {
		return this == PNG ? "image/png" : "image/jpeg";
	}

	private boolean isOf(byte[] file) {
		ImageReader reader = reader();
		try (ImageInputStream stream = stream(file)) {
			return reader.getOriginatingProvider().canDecodeInput(stream);
		}
		catch (IOException shorterThanASignature) {
			return false;
		}
		finally {
			reader.dispose();
		}
	}
}
