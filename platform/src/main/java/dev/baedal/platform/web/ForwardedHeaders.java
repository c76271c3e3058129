package dev.baedal.platform.web;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.baedal.http.Labelled;
import dev.baedal.http.Message;
import dev.baedal.http.Sentence;
import dev.baedal.platform.problem.ProblemResponse;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.springframework.web.filter.ForwardedHeaderFilter;

/**
 * Maps malformed forwarded headers to 400 itself. Spring's filter sends an error instead; the error dispatch passes
 * through the same filter again, and the body stays empty.
 */
class ForwardedHeaders extends ForwardedHeaderFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		AtomicBoolean parsed = new AtomicBoolean();
		HttpServletResponse problemOnError = new HttpServletResponseWrapper(response) {
			@Override
			public void sendError(int status) throws IOException {
				if (parsed.get()) {
					super.sendError(status);
				}
				else {
					ProblemResponse.write(request, response,
							Message.of(Sentence.UNREADABLE_PART, Labelled.thing("address")));
				}
			}
		};
		super.doFilterInternal(request, problemOnError, (forwarded, wrapped) -> {
			parsed.set(true);
			chain.doFilter(forwarded, wrapped);
		});
	}
}
