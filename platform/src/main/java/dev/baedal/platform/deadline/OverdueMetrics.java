package dev.baedal.platform.deadline;

import java.util.List;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
class OverdueMetrics implements MeterBinder {

	private final List<Overdue> kinds;

	OverdueMetrics(ObjectProvider<Overdue> kinds) {
		this.kinds = kinds.stream().toList();
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		kinds.forEach(overdue -> Gauge.builder("baedal.overdue", overdue, Overdue::count)
			.tag("kind", overdue.kind())
			.description("Orders that wait beyond a deadline")
			.register(registry));
	}
}
