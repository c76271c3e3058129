package dev.baedal.customer.messaging.rebuild;

import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/** {@code POST /actuator/rebuild} starts a rebuild of all pages from the topic; {@code GET} returns its progress. */
@Component
@Endpoint(id = "rebuild")
class RebuildEndpoint {

	private static final Logger log = LoggerFactory.getLogger(RebuildEndpoint.class);

	private final RebuildMyPages rebuild;
	private final RebuildProgress progress = new RebuildProgress();

	RebuildEndpoint(RebuildMyPages rebuild) {
		this.rebuild = rebuild;
	}

	@ReadOperation
	Map<String, Object> progress() {
		return progress.shown();
	}

	/** Responds at once. A rebuild that is already running continues. */
	@WriteOperation
	Map<String, Object> begin() {
		if (progress.begin()) {
			Thread thread = new Thread(this::run, "rebuild");
			thread.setDaemon(true);
			thread.start();
		}
		return progress.shown();
	}

	private void run() {
		try {
			rebuild.run(progress);
			progress.done();
			log.info("The rebuild has ended: {}", progress.shown());
		}
		catch (RuntimeException e) {
			log.error("The rebuild failed; the pages that it had replaced are correct", e);
			progress.failed(e.toString());
		}
	}
}
