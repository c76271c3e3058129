package dev.baedal.platform.web;

import java.io.IOException;
import java.util.Collections;
import java.util.Optional;

import dev.baedal.http.Message;
import dev.baedal.http.OwnNames;
import dev.baedal.platform.problem.ProblemResponse;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/** Rejects the requests that {@link OwnNames} refuses. */
class OwnNamesFilter extends OncePerRequestFilter {

	private final OwnNames own;

	OwnNamesFilter(OwnNames own) {
		this.own = own;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<Message> refusal = own.refusal(request.getMethod(),
				header -> Collections.list(request.getHeaders(header)));
		if (refusal.isPresent()) {
			ProblemResponse.write(request, response, refusal.get());
		}
		else {
			chain.doFilter(request, response);
		}
	}
}
