package dev.baedal.order.application;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.convert.DurationUnit;

/**
 * @param anonymiseAfter an order that ended so long ago names nobody any more, here and in every other service; in days
 * unless it says otherwise. Without it orders keep their names: how long they must be kept is the law's to say
 */
@ConfigurationProperties("baedal.retention")
public record RetentionProperties(@DurationUnit(ChronoUnit.DAYS) Duration anonymiseAfter) {

	public RetentionProperties {
		if (anonymiseAfter != null && (anonymiseAfter.isZero() || anonymiseAfter.isNegative())) {
			throw new IllegalArgumentException(
					"baedal.retention.anonymise-after must be longer than nothing; leave it out to keep names");
		}
	}
}
