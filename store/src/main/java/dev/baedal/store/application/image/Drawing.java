package dev.baedal.store.application.image;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/** Scales and turns decoded images. Each result has the colours of sRGB. */
final class Drawing {

	private Drawing() {}

	/**
	 * Scales an image down until its longer side has at most so many pixels. It is halved until it is less than twice too
	 * large, since each step averages four pixels.
	 */
	static BufferedImage fit(BufferedImage image, int side) {
		double factor = Math.min(1, (double) side / Math.max(image.getWidth(), image.getHeight()));
		int width = Math.max(1, (int) Math.round(image.getWidth() * factor));
		int height = Math.max(1, (int) Math.round(image.getHeight() * factor));
		BufferedImage scaled = image;
		while (scaled.getWidth() > 2 * width || scaled.getHeight() > 2 * height) {
			scaled = scale(scaled, Math.max(width, (scaled.getWidth() + 1) / 2),
					Math.max(height, (scaled.getHeight() + 1) / 2));
		}
		return scale(scaled, width, height);
	}

	/** @param orientation as Exif numbers it */
	static BufferedImage upright(BufferedImage image, int orientation) {
		if (!Upright.isTurned(orientation)) {
			return image;
		}
		boolean swaps = Upright.swapsSides(orientation);
		return draw(image.getColorModel().hasAlpha(), swaps ? image.getHeight() : image.getWidth(),
				swaps ? image.getWidth() : image.getHeight(), graphics -> graphics.drawImage(image,
						Upright.of(orientation, image.getWidth(), image.getHeight()), null));
	}

	/** Drops an alpha channel in which nothing is transparent. */
	static BufferedImage withoutNeedlessAlpha(BufferedImage image) {
		return image.getColorModel().hasAlpha() && isOpaque(image)
				? draw(false, image.getWidth(), image.getHeight(), graphics -> graphics.drawImage(image, 0, 0, null))
				: image;
	}

	private static boolean isOpaque(BufferedImage image) {
		int[] row = new int[image.getWidth()];
		for (int y = 0; y < image.getHeight(); y++) {
			for (int pixel : image.getRGB(0, y, row.length, 1, row, 0, row.length)) {
				if (pixel >>> 24 != 0xFF) {
					return false;
				}
			}
		}
		return true;
	}

	private static BufferedImage scale(BufferedImage image, int width, int height) {
		return draw(image.getColorModel().hasAlpha(), width, height,
				graphics -> graphics.drawImage(image, 0, 0, width, height, null));
	}

	private static BufferedImage draw(boolean alpha, int width, int height, Consumer<Graphics2D> picture) {
		BufferedImage drawn = new BufferedImage(width, height,
				alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = drawn.createGraphics();
		graphics.setComposite(AlphaComposite.Src);
		graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
		picture.accept(graphics);
		graphics.dispose();
		return drawn;
	}
}
