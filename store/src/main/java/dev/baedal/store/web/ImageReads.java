package dev.baedal.store.web;

import dev.baedal.platform.problem.NotFound;
import dev.baedal.store.application.image.Images;
import dev.baedal.store.domain.Image;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves images to everybody. A path has the hash of the bytes, so that a browser never needs to ask again. */
@RestController
class ImageReads {

	private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";
	/** For an image that is opened as a page of its own: it has no scripts, and could do nothing with them. */
	private static final String CONTENT = "default-src 'none'; sandbox";

	private final Images images;

	ImageReads(Images images) {
		this.images = images;
	}

	@GetMapping(path = "/images/{sha256}", produces = { MediaType.IMAGE_PNG_VALUE, MediaType.IMAGE_JPEG_VALUE })
	ResponseEntity<byte[]> image(@PathVariable String sha256) {
		Image image = images.find(sha256).orElseThrow(() -> new NotFound("image", sha256));
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(image.contentType()))
			.eTag(image.sha256())
			.header(HttpHeaders.CACHE_CONTROL, FOR_A_YEAR)
			.header("X-Content-Type-Options", "nosniff")
			.header("Content-Security-Policy", CONTENT)
			.header(HttpHeaders.CONTENT_DISPOSITION, "inline")
			.body(image.bytes());
	}
}
