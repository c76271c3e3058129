package dev.baedal.store.application.image;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes images that no menu item and no store has shown for a while. Until then a page that was loaded before a change
 * still finds them.
 */
@Component
class RemoveUnusedImages {

	private static final Logger log = LoggerFactory.getLogger(RemoveUnusedImages.class);

	private final Images images;
	private final Clock clock;
	private final Duration keepUnused;

	RemoveUnusedImages(Images images, Clock clock, ImageProperties properties) {
		this.images = images;
		this.clock = clock;
		this.keepUnused = properties.keepUnused();
	}

	@Scheduled(fixedDelayString = "${baedal.store.images.interval:10m}")
	void remove() {
		Instant before = clock.instant().minus(keepUnused);
		long removed = images.findUnused(before).stream().filter(sha256 -> remove(sha256, before)).count();
		if (removed > 0) {
			log.info("{} unused images are removed", removed);
		}
	}

	/** An image that a command holds for too long stays for the next round. */
	private boolean remove(String sha256, Instant before) {
		try {
			return images.removeUnused(sha256, before);
		}
		catch (ConcurrencyFailureException e) {
			log.debug("The image {} is in use", sha256, e);
			return false;
		}
	}
}
