package dev.baedal.platform.backup;

import java.io.IOException;

import dev.baedal.http.Message;
import dev.baedal.http.Methods;
import dev.baedal.http.Sentence;
import dev.baedal.platform.problem.ProblemResponse;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Rejects commands with 503 while a backup is taken; reads are served. Counts commands in flight, for which a pause
 * waits.
 */
class WriteGateFilter extends OncePerRequestFilter {

	private static final int RETRY_AFTER_SECONDS = 5;

	private final WriteGate pause;

	WriteGateFilter(WriteGate pause) {
		this.pause = pause;
	}

	/** Lets the actuator through, so that an operator can end the pause. */
	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return Methods.READS.contains(request.getMethod()) || request.getRequestURI().startsWith("/actuator/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!pause.commandBegins()) {
			ProblemResponse.retryLater(request, response, RETRY_AFTER_SECONDS, Message.of(Sentence.BACKUP_RUNS));
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
