package dev.baedal.platform.web;

import java.io.IOException;
import java.util.Collections;
import java.util.Optional;

import dev.baedal.http.LocalHostNames;
import dev.baedal.http.Message;
import dev.baedal.platform.problem.ProblemResponse;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/** Rejects the requests that {@link LocalHostNames} refuses. */
class LocalHostFilter extends OncePerRequestFilter {

	private final LocalHostNames own;

	LocalHostFilter(LocalHostNames own) {
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
