package dev.baedal.platform.web;

import java.io.IOException;
import java.util.concurrent.Semaphore;

import dev.baedal.http.Message;
import dev.baedal.http.Sentence;
import dev.baedal.platform.problem.ProblemResponse;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Rejects a request with 503 and {@code Retry-After} at once if the maximum is in flight, instead of letting it wait.
 * The maximum is lower than the number of threads, so that a thread is free for the 503, and for an operator.
 */
class OverloadFilter extends OncePerRequestFilter {

	private static final int RETRY_AFTER_SECONDS = 1;

	private final Semaphore room;

	OverloadFilter(int maxInFlight) {
		this.room = new Semaphore(maxInFlight);
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getRequestURI().startsWith("/actuator/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!room.tryAcquire()) {
			ProblemResponse.retryLater(request, response, RETRY_AFTER_SECONDS, Message.of(Sentence.TOO_MUCH_AT_ONCE));
			return;
		}
		try {
			chain.doFilter(request, response);
		}
		finally {
			room.release();
		}
	}
}
