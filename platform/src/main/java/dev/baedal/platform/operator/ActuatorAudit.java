package dev.baedal.platform.operator;

import java.io.IOException;
import java.util.Set;

import dev.baedal.http.Methods;
import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.Role;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/** Records an operator's actuator command before it runs, such as a replay or a discard. The result is in the log. */
class ActuatorAudit extends OncePerRequestFilter {

	/**
	 * Operations that are not recorded, since they decide nothing: a backup, during which no write is possible, and a
	 * warm-up.
	 */
	private static final Set<String> UPKEEP = Set.of("/actuator/pause", "/actuator/databasecopy", "/actuator/warmup");

	private final AuditTrail trail;

	ActuatorAudit(AuditTrail trail) {
		this.trail = trail;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return Methods.READS.contains(request.getMethod()) || !request.getRequestURI().startsWith("/actuator/")
				|| UPKEEP.contains(request.getRequestURI()) || !Caller.now().has(Role.OPERATOR);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String query = request.getQueryString();
		trail.note(request.getMethod() + " " + request.getRequestURI() + (query == null ? "" : "?" + query));
		chain.doFilter(request, response);
	}
}
