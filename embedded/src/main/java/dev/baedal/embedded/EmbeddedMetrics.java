package dev.baedal.embedded;

import javax.sql.DataSource;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;

/** Counts commits and statements of the embedded database, so that a change that makes an order dearer is seen. */
record EmbeddedMetrics(ObjectProvider<DataSource> databases) implements MeterBinder {

	@Override
	public void bindTo(MeterRegistry registry) {
		databases.stream().filter(SingleWriter.class::isInstance).map(SingleWriter.class::cast).forEach(database -> {
			FunctionCounter.builder("baedal.database.commits", database, SingleWriter::commits)
				.description("ended transactions that may have written to the embedded database")
				.register(registry);
			FunctionCounter.builder("baedal.database.statements", database, SingleWriter::statements)
				.description("SQL statements that the embedded database executed; a batch is one")
				.register(registry);
		});
	}
}
