package dev.baedal.store.application.image;

import java.awt.geom.AffineTransform;

/** The eight orientations of an image in Exif. A camera stores the pixels as it was held, and a number beside. */
final class Upright {

	static final int AS_IT_IS = 1;

	private Upright() {}

	static boolean isTurned(int orientation) {
		return orientation > AS_IT_IS && orientation <= 8;
	}

	static boolean swapsSides(int orientation) {
		return orientation >= 5 && isTurned(orientation);
	}

	/**
	 * Returns what turns an image upright.
	 *
	 * @param width of the image as it is stored
	 * @param height of the image as it is stored
	 */
	static AffineTransform of(int orientation, int width, int height) {
		return switch (orientation) {
			case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
			case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
			case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
			case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
			case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
			case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
			case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
			default -> new AffineTransform();
		};
	}
}
