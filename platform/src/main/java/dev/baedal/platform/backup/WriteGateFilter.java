package dev.baedal.platform.backup;

import java.io.IOException;

import dev.baedal.http.Methods;
import dev.baedal.platform.problem.ProblemResponse;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/** While a backup is taken, reads are served and commands are told to come back: a pause waits for those under way. */
class WriteGateFilter extends OncePerRequestFilter {

	private static final int RETRY_AFTER_SECONDS = 5;

	private final WriteGate pause;

	WriteGateFilter(WriteGate pause) {
		this.pause = pause;
	}

	/** An operator must be able to end the pause. */
	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return Methods.READS.contains(request.getMethod()) || request.getRequestURI().startsWith("/actuator/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!pause.commandBegins()) {
			ProblemResponse.comeBackLater(response, RETRY_AFTER_SECONDS, "A backup is being taken; nothing was done");
			return;
		}
		try {
			chain.doFilter(request, response);
		}
		finally {
			pause.commandEnded();
		}
	}
}
