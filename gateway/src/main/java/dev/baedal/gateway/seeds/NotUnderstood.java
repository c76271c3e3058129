package dev.baedal.gateway.seeds;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A seed's call that cannot be served. Names what is missing or wrong; no service was asked. */
class NotUnderstood extends ErrorResponseException {

	record Wrong(String field, String message) {}

	private NotUnderstood(HttpStatus status, List<Wrong> errors) {
		super(status, problem(status, errors), null);
	}

	static NotUnderstood fields(List<Wrong> errors) {
		return new NotUnderstood(HttpStatus.UNPROCESSABLE_CONTENT, errors);
	}

	static NotUnderstood field(String field, String message) {
		return fields(List.of(new Wrong(field, message)));
	}

	static NotUnderstood conflict(String field, String message) {
		return new NotUnderstood(HttpStatus.CONFLICT, List.of(new Wrong(field, message)));
	}

	private static ProblemDetail problem(HttpStatus status, List<Wrong> errors) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status,
				errors.stream().map(wrong -> wrong.field() + ": " + wrong.message()).collect(Collectors.joining("; ")));
		problem.setProperty("errors", errors);
		return problem;
	}
}
