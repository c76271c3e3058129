package dev.baedal.platform.operator;

import java.util.List;
import java.util.Map;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/** {@code /actuator/audit}: the latest 500 manual interventions of operators in this service. */
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
