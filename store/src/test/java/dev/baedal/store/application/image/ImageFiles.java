package dev.baedal.store.application.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Files of images for tests, and files that are none. */
public final class ImageFiles {

	/** The text in the Exif part of {@link #withExif}. */
	public static final String PLACE = "37.5665 N 126.9780 E";

	private static final byte[] SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };
	private static final int GREY = 0;
	private static final int RGB = 2;
	private static final int RGBA = 6;

	private ImageFiles() {}

	/** Two squares on a ground, in colours that the number chooses. */
	public static BufferedImage drawing(int width, int height, int number) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setColor(new Color(number * 7_919 & 0xFFFFFF));
		graphics.fillRect(0, 0, width, height);
		graphics.setColor(Color.ORANGE);
		graphics.fillRect(width / 4, height / 4, width / 4, height / 4);
		graphics.dispose();
		return image;
	}

	/** Top left red, top right green, bottom left blue, bottom right white. */
	static BufferedImage quarters(int width, int height) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Color[] colours = { Color.RED, Color.GREEN, Color.BLUE, Color.WHITE };
		Graphics2D graphics = image.createGraphics();
		for (int i = 0; i < colours.length; i++) {
			graphics.setColor(colours[i]);
			graphics.fillRect(i % 2 * width / 2, i / 2 * height / 2, width / 2, height / 2);
		}
		graphics.dispose();
		return image;
	}

	/** Nothing can compress it. */
	public static BufferedImage noise(int width, int height, boolean alpha) {
		BufferedImage image = new BufferedImage(width, height,
				alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
		int[] pixels = new Random(width).ints((long) width * height).toArray();
		image.setRGB(0, 0, width, height, pixels, 0, width);
		return image;
	}

	public static byte[] png(int number) {
		return file(drawing(60, 40, number), "png");
	}

	public static byte[] jpeg(int number) {
		return file(drawing(60, 40, number), "jpeg");
	}

	public static byte[] file(BufferedImage image, String format) {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try {
			if (!ImageIO.write(image, format, file)) {
				throw new IllegalArgumentException(format);
			}
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return file.toByteArray();
	}

	public static byte[] truncated(byte[] file) {
		return Arrays.copyOf(file, file.length - file.length / 3);
	}

	/** Four bands in place of three: the inks of a printer. */
	public static byte[] cmykJpeg() {
		WritableRaster inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 32, 32, 4, null);
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(file)) {
			writer.setOutput(stream);
			writer.write(null, new IIOImage(inks, null, null), null);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		finally {
			writer.dispose();
		}
		return file.toByteArray();
	}

	/** As a camera writes it: how it was held, and where. */
	public static byte[] withExif(byte[] jpeg, int orientation) {
		return withExif(jpeg, orientation, ByteOrder.LITTLE_ENDIAN, 8);
	}

	/** @param directory where the fields begin; right is 8 */
	static byte[] withExif(byte[] jpeg, int orientation, ByteOrder order, int directory) {
		byte[] place = PLACE.getBytes(StandardCharsets.US_ASCII);
		ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + place.length).order(order);
		exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
		exif.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.US_ASCII));
		exif.putShort((short) 42).putInt(directory);
		exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
		exif.putShort((short) orientation).putShort((short) 0);
		exif.putInt(0).put(place);
		ByteBuffer file = ByteBuffer.allocate(jpeg.length + 4 + exif.capacity());
		file.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (exif.capacity() + 2)).put(exif.array());
		return file.put(jpeg, 2, jpeg.length - 2).array();
	}

	/** The same scan many times. */
	static byte[] withScans(byte[] jpeg, int scans) {
		int scan = 0;
		while (jpeg[scan] != (byte) 0xFF || jpeg[scan + 1] != (byte) 0xDA) {
			scan++;
		}
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		file.write(jpeg, 0, scan);
		for (int i = 0; i < scans; i++) {
			file.write(jpeg, scan, jpeg.length - scan - 2);
		}
		file.write(jpeg, jpeg.length - 2, 2);
		return file.toByteArray();
	}

	/** Black, and small however many pixels it has. */
	public static byte[] blackPng(int width, int height) {
		return blackPng(width, height, RGB, 8, (long) height * (1 + width * 3L));
	}

	static byte[] blackPngWithAlpha(int width, int height) {
		return blackPng(width, height, RGBA, 8, (long) height * (1 + width * 4L));
	}

	static byte[] blackPngOf16Bits(int width, int height) {
		return blackPng(width, height, RGBA, 16, (long) height * (1 + width * 8L));
	}

	/** The header names far more pixels than the file has. */
	public static byte[] pngWithHeader(int width, int height) {
		return blackPng(width, height, GREY, 8, 10_000_000);
	}

	private static byte[] blackPng(int width, int height, int colours, int bits, long zeros) {
		ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
		header.put((byte) bits).put((byte) colours);
		return png(chunk("IHDR", header.array()), chunk("IDAT", deflatedZeros(zeros)));
	}

	/** Two frames; the file has the text in a chunk as well. */
	static byte[] animatedPng(byte[] first, String text) {
		ByteBuffer control = ByteBuffer.allocate(8).putInt(2).putInt(0);
		ByteBuffer frame = ByteBuffer.allocate(26).putInt(0).putInt(60).putInt(40);
		int pixels = new String(first, StandardCharsets.ISO_8859_1).indexOf("IDAT") - 4;
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		file.write(first, 0, pixels);
		for (byte[] chunk : new byte[][]{ chunk("acTL", control.array()), chunk("fcTL", frame.array()),
				chunk("tEXt", ("Comment\0" + text).getBytes(StandardCharsets.ISO_8859_1)) }) {
			file.writeBytes(chunk);
		}
		file.write(first, pixels, first.length - pixels - 12);
		file.writeBytes(chunk("fcTL", frame.array()));
		file.writeBytes(chunk("fdAT", deflatedZeros(5_000)));
		file.writeBytes(chunk("IEND", new byte[0]));
		return file.toByteArray();
	}

	private static byte[] png(byte[]... chunks) {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		file.writeBytes(SIGNATURE);
		for (byte[] chunk : chunks) {
			file.writeBytes(chunk);
		}
		file.writeBytes(chunk("IEND", new byte[0]));
		return file.toByteArray();
	}

	private static byte[] chunk(String type, byte[] content) {
		ByteBuffer named = ByteBuffer.allocate(4 + content.length);
		named.put(type.getBytes(StandardCharsets.US_ASCII)).put(content);
		CRC32 checksum = new CRC32();
		checksum.update(named.array());
		ByteBuffer chunk = ByteBuffer.allocate(12 + content.length).putInt(content.length).put(named.array());
		return chunk.putInt((int) checksum.getValue()).array();
	}

	private static byte[] deflatedZeros(long zeros) {
		ByteArrayOutputStream deflated = new ByteArrayOutputStream();
		byte[] some = new byte[64 * 1024];
		try (DeflaterOutputStream stream = new DeflaterOutputStream(deflated)) {
			for (long left = zeros; left > 0; left -= some.length) {
				stream.write(some, 0, (int) Math.min(left, some.length));
			}
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return deflated.toByteArray();
	}
}
