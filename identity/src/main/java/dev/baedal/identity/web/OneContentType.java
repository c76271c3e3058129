package dev.baedal.identity.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** A body is of one type: where Spring does not expect another, as at the actuator, it would be a 500. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class OneContentType extends OncePerRequestFilter {

	private final ProblemWriter problems;

	OneContentType(ProblemWriter problems) {
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isOne(request.getContentType())) {
			chain.doFilter(request, response);
			return;
		}
		problems.write(response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Content-Type names no type; application/json does");
	}

	private static boolean isOne(String type) {
		try {
			return type == null || type.isEmpty() || MediaType.parseMediaType(type).isConcrete();
		}
		catch (InvalidMediaTypeException none) {
			return false;
		}
	}
}
