package dev.baedal.store.domain;

import org.jspecify.annotations.Nullable;

/**
 * An image as it is kept and served.
 *
 * @param sha256 hash of the bytes, in hexadecimal digits
 * @param contentType image/png or image/jpeg
 * @param width in pixels
 * @param height in pixels
 */
public record Image(String sha256, String contentType, byte[] bytes, int width, int height) {

	/** The path at which an image is served; null for no image. */
	public static @Nullable String path(@Nullable String sha256) {
		return sha256 == null ? null : "/images/" + sha256;
	}
}
