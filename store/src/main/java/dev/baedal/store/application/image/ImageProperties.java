package dev.baedal.store.application.image;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param maxSize largest file of an image that is sent; a larger one gets 413
 * @param decodeAtOnce images that are decoded at once, each of which takes up to 60 MB of the heap; one that waits for
 * longer than 3 s gets 503
 * @param keepUnused how long an image is kept, and served, after nothing shows it any more
 */
@ConfigurationProperties("baedal.store.images")
public record ImageProperties(@DefaultValue("5MB") DataSize maxSize, @DefaultValue("1") int decodeAtOnce,
		@DefaultValue("24h") Duration keepUnused) {}
