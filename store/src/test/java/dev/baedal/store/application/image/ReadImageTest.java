package dev.baedal.store.application.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import dev.baedal.http.Sentence;
import dev.baedal.platform.problem.InvalidField;
import dev.baedal.platform.problem.RetryLater;
import dev.baedal.store.domain.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class ReadImageTest {

	private static final String HTML = "<html><script>alert(1)</script></html>";

	private final ReadImage images = new ReadImage(room(1));

	private static ImageProperties room(int decodeAtOnce) {
		return new ImageProperties(DataSize.ofMegabytes(5), decodeAtOnce, Duration.ofHours(24));
	}

	@Test
	void keepsTheFormat() throws IOException {
		Image png = images.read(ImageFiles.png(1));
		Image jpeg = images.read(ImageFiles.jpeg(1));

		assertThat(png.contentType()).isEqualTo("image/png");
		assertThat(jpeg.contentType()).isEqualTo("image/jpeg");
		assertThat(pixels(png).getRGB(20, 15)).isEqualTo(ImageFiles.drawing(60, 40, 1).getRGB(20, 15));
		assertThat(pixels(jpeg).getWidth()).isEqualTo(60);
	}

	@Test
	void givesTheSameFileTheSameHash() {
		Image image = images.read(ImageFiles.png(1));

		assertThat(image.sha256()).matches("[0-9a-f]{64}").isEqualTo(images.read(ImageFiles.png(1)).sha256());
		assertThat(image.sha256()).isNotEqualTo(images.read(ImageFiles.png(2)).sha256());
	}

	@ParameterizedTest
	@CsvSource({ "4000, 3000, 1200, 900", "1500, 3000, 600, 1200", "1201, 1, 1200, 1", "4096, 1, 1200, 1",
			"1200, 1200, 1200, 1200", "1, 1, 1, 1" })
	void scalesDownToTheLongestSide(int width, int height, int scaledWidth, int scaledHeight) throws IOException {
		Image image = images.read(ImageFiles.blackPng(width, height));

		assertThat(image.width()).isEqualTo(pixels(image).getWidth()).isEqualTo(scaledWidth);
		assertThat(image.height()).isEqualTo(pixels(image).getHeight()).isEqualTo(scaledHeight);
	}

	/** Each pixel counts: a chessboard of single pixels becomes grey. */
	@Test
	void averagesPixelsWhenItScales() throws IOException {
		BufferedImage chessboard = new BufferedImage(2400, 2400, BufferedImage.TYPE_INT_RGB);
		for (int y = 0; y < 2400; y++) {
			for (int x = 0; x < 2400; x++) {
				chessboard.setRGB(x, y, (x + y) % 2 == 0 ? 0xFFFFFF : 0);
			}
		}

		int middle = pixels(images.read(ImageFiles.file(chessboard, "png"))).getRGB(600, 600) & 0xFF;

		assertThat(middle).isBetween(100, 155);
	}

	@ParameterizedTest
	@CsvSource({ "1, RG", "2, GR", "3, WB", "4, BW", "5, RB", "6, BR", "7, WG", "8, GW", "0, RG", "9, RG" })
	void turnsAnImageUpright(int orientation, String top) throws IOException {
		byte[] stored = ImageFiles.withExif(ImageFiles.file(ImageFiles.quarters(80, 40), "jpeg"), orientation);

		BufferedImage upright = pixels(images.read(stored));

		boolean swaps = orientation >= 5 && orientation <= 8;
		assertThat(upright.getWidth()).isEqualTo(swaps ? 40 : 80);
		assertThat(upright.getHeight()).isEqualTo(swaps ? 80 : 40);
		assertThat(colour(upright, 1) + colour(upright, 3)).isEqualTo(top);
	}

	@Test
	void readsExifInBothByteOrdersAndIgnoresABrokenOne() {
		byte[] jpeg = ImageFiles.jpeg(1);

		assertThat(images.read(ImageFiles.withExif(jpeg, 6, ByteOrder.BIG_ENDIAN, 8)).height()).isEqualTo(60);
		for (int directory : new int[]{ -1, 0, 20, 1_000, Integer.MAX_VALUE }) {
			byte[] broken = ImageFiles.withExif(jpeg, 6, ByteOrder.BIG_ENDIAN, directory);
			assertThat(images.read(broken).height()).isEqualTo(40);
		}
	}

	/** @param quarter of the width, in a quarter of the height */
	private static String colour(BufferedImage image, int quarter) {
		int rgb = image.getRGB(image.getWidth() * quarter / 4, image.getHeight() / 4);
		boolean red = (rgb >> 16 & 0xFF) > 127;
		boolean green = (rgb >> 8 & 0xFF) > 127;
		return red ? green ? "W" : "R" : green ? "G" : "B";
	}

	@Test
	void keepsNothingOfWhatACameraWrote() {
		byte[] file = ImageFiles.withExif(ImageFiles.jpeg(1), 1);
		assertThat(text(file)).contains("Exif", ImageFiles.PLACE);

		assertThat(text(images.read(file).bytes())).doesNotContain("Exif").doesNotContain(ImageFiles.PLACE);
	}

	@Test
	void keepsTheFirstFrameOfAnAnimationWithoutItsTexts() {
		byte[] still = ImageFiles.png(1);

		Image image = images.read(ImageFiles.animatedPng(still, ImageFiles.PLACE));

		assertThat(image.sha256()).isEqualTo(images.read(still).sha256());
		assertThat(text(image.bytes())).doesNotContain("acTL").doesNotContain(ImageFiles.PLACE);
	}

	@Test
	void keepsTransparency() throws IOException {
		BufferedImage clear = new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB);
		clear.setRGB(5, 5, 0x80FF0000);

		BufferedImage kept = pixels(images.read(ImageFiles.file(clear, "png")));

		assertThat(kept.getRGB(0, 0) >>> 24).isZero();
		assertThat(kept.getRGB(5, 5)).isEqualTo(0x80FF0000);
	}

	@ParameterizedTest
	@ValueSource(strings = { "png", "jpeg" })
	void keepsAnImageThatCannotBeCompressedAsAJpegOfFewBytes(String format) {
		Image image = images.read(ImageFiles.file(ImageFiles.noise(1200, 1200, false), format));

		assertThat(image.contentType()).isEqualTo("image/jpeg");
		assertThat(image.bytes().length).isBetween(50_000, EncodedImage.MOST_BYTES);
		assertThat(image.width()).isGreaterThan(800);
	}

	@Test
	void scalesATransparentImageDownToFewBytes() {
		Image image = images.read(ImageFiles.file(ImageFiles.noise(700, 700, true), "png"));

		assertThat(image.contentType()).isEqualTo("image/png");
		assertThat(image.bytes().length).isBetween(50_000, EncodedImage.MOST_BYTES);
		assertThat(image.width()).isBetween(200, 500);
	}

	static Stream<Arguments> refused() {
		byte[] png = ImageFiles.png(1);
		byte[] jpeg = ImageFiles.jpeg(1);
		return Stream.of(refused("nothing", new byte[0], Sentence.NO_IMAGE),
				refused("one byte", new byte[]{ (byte) 0xFF }, Sentence.NO_IMAGE),
				refused("HTML", HTML.getBytes(), Sentence.NO_IMAGE),
				refused("SVG", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(), Sentence.NO_IMAGE),
				refused("GIF", ImageFiles.file(ImageFiles.drawing(9, 9, 1), "gif"), Sentence.NO_IMAGE),
				refused("BMP", ImageFiles.file(ImageFiles.drawing(9, 9, 1), "bmp"), Sentence.NO_IMAGE),
				refused("signature of a PNG alone", Arrays.copyOf(png, 8), Sentence.BROKEN_IMAGE),
				refused("HTML behind the signature of a PNG", joined(Arrays.copyOf(png, 8), HTML),
						Sentence.BROKEN_IMAGE),
				refused("HTML behind the start of a JPEG", joined(Arrays.copyOf(jpeg, 20), HTML),
						Sentence.BROKEN_IMAGE),
				refused("truncated PNG", ImageFiles.truncated(png), Sentence.BROKEN_IMAGE),
				refused("truncated JPEG", ImageFiles.truncated(jpeg), Sentence.BROKEN_IMAGE),
				refused("JPEG without its last byte", Arrays.copyOf(jpeg, jpeg.length - 1), Sentence.BROKEN_IMAGE),
				refused("truncated JPEG with Exif", ImageFiles.truncated(ImageFiles.withExif(jpeg, 6)),
						Sentence.BROKEN_IMAGE),
				refused("JPEG of a thousand scans", ImageFiles.withScans(jpeg, 1_000), Sentence.BROKEN_IMAGE),
				refused("pixels that are missing", ImageFiles.pngWithHeader(4_000, 4_000), Sentence.BROKEN_IMAGE),
				refused("50,000 x 50,000", ImageFiles.pngWithHeader(50_000, 50_000), Sentence.IMAGE_SIZE),
				refused("4,097 x 1", ImageFiles.blackPng(4_097, 1), Sentence.IMAGE_SIZE),
				refused("4,096 x 4,096", ImageFiles.blackPng(4_096, 4_096), Sentence.IMAGE_SIZE),
				refused("4,000 x 3,000 with transparency", ImageFiles.blackPngWithAlpha(4_000, 3_000),
						Sentence.IMAGE_SIZE),
				refused("3,000 x 2,000 of 16 bits", ImageFiles.blackPngOf16Bits(3_000, 2_000), Sentence.IMAGE_SIZE),
				refused("CMYK", ImageFiles.cmykJpeg(), Sentence.IMAGE_COLOURS));
	}

	private static byte[] joined(byte[] begin, String end) {
		return (text(begin) + end).getBytes(StandardCharsets.ISO_8859_1);
	}

	private static Arguments refused(String name, byte[] file, Sentence rule) {
		return Arguments.argumentSet(name, file, rule);
	}

	@ParameterizedTest
	@MethodSource("refused")
	void refusesWhatItCannotDecodeWithinItsBounds(byte[] file, Sentence rule) {
		assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> images.read(file)).satisfies(refusal -> {
			assertThat(refusal.explanation().sentence()).isEqualTo(rule);
			assertThat(refusal.field()).isEqualTo("body");
		});
	}

	@Test
	void theImageOf50000PixelsASideIsASmallFile() {
		assertThat(ImageFiles.pngWithHeader(50_000, 50_000)).hasSizeLessThan(11_000);
	}

	/** A refused image leaves room for the next one. */
	@Test
	void decodesSoManyAtOnceAndNoMore() {
		ReadImage full = new ReadImage(room(0));

		assertThatExceptionOfType(RetryLater.class).isThrownBy(() -> full.read(ImageFiles.png(1)));
		for (int i = 0; i < 3; i++) {
			assertThatExceptionOfType(InvalidField.class)
				.isThrownBy(() -> images.read(ImageFiles.truncated(ImageFiles.png(1))));
		}
		assertThat(images.read(ImageFiles.png(1)).width()).isEqualTo(60);
	}

	private static BufferedImage pixels(Image image) throws IOException {
		return ImageIO.read(new ByteArrayInputStream(image.bytes()));
	}

	private static String text(byte[] file) {
		return new String(file, StandardCharsets.ISO_8859_1);
	}
}
