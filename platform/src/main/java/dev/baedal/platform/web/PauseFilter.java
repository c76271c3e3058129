package dev.baedal.platform.web;

import java.io.IOException;
import java.util.Set;

import dev.baedal.messaging.Pause;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** While a backup is taken, reads are served and commands are told to come back: a pause waits for those under way. */
class PauseFilter extends OncePerRequestFilter {

	private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
	private static final String RETRY_AFTER_SECONDS = "5";

	private final Pause pause;

	PauseFilter(Pause pause) {
		this.pause = pause;
	}

	/** An operator must be able to end the pause. */
	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return READS.contains(request.getMethod()) || request.getRequestURI().startsWith("/actuator/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!pause.commandBegins()) {
			refuse(response);
			return;
		}
		try {
			chain.doFilter(request, response);
		}
		finally {
			pause.commandEnded();
		}
	}

	private static void refuse(HttpServletResponse response) throws IOException {
		response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
		response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.getWriter()
			.write("{\"title\":\"Come back later\",\"status\":503,\"detail\":\"A backup is being taken; nothing was done\"}");
	}
}
