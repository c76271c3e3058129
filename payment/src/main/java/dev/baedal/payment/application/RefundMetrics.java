package dev.baedal.payment.application;

import dev.baedal.payment.domain.Payments;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Gauges of the refunds owed to customers, for the alerts. */
@Component
class RefundMetrics implements MeterBinder {

	private final Payments payments;

	RefundMetrics(Payments payments) {
		this.payments = payments;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("baedal.payment.refunds.outstanding", payments, all -> all.countRefundsWithFailures(0))
			.description("Payments that are to be given back")
			.register(registry);
		Gauge.builder("baedal.payment.refunds.failing", payments, all -> all.countRefundsWithFailures(1))
			.description("Payments that could not be given back so far")
			.register(registry);
	}
}
