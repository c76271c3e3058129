package dev.baedal.order.application.retention;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.convert.DurationUnit;

/**
 * @param anonymiseAfter how long after its end an order is anonymised, here and in every other service; in days unless
 * a unit is given. When unset, orders keep their customers: how long they must be kept is up to the law. Zero and less
 * are refused at the start
 */
@ConfigurationProperties("baedal.retention")
public record RetentionProperties(@DurationUnit(ChronoUnit.DAYS) @Nullable Duration anonymiseAfter) {

	public RetentionProperties {
		if (anonymiseAfter != null && (anonymiseAfter.isZero() || anonymiseAfter.isNegative())) {
			throw new IllegalArgumentException(
					"baedal.retention.anonymise-after must be longer than nothing; leave it out to keep names");
		}
	}
}
