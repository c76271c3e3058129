package dev.baedal.platform.operator;

import java.util.List;
import java.util.Map;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/** {@code /actuator/audit}: what operators did here by hand, the latest 500. */
@Endpoint(id = "audit")
class AuditEndpoint {

	private static final int MOST = 500;

	private final AuditTrail trail;

	AuditEndpoint(AuditTrail trail) {
		this.trail = trail;
	}

	@ReadOperation
	List<Map<String, Object>> acts() {
		return trail.latest(MOST);
	}
}
