package dev.baedal.gateway.seeds;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Rejects a seed's request with 422 or 409. Names the fields that are missing or wrong; no service was called. */
class SeedRequestRejected extends ErrorResponseException {

	record Wrong(String field, String message) {}

	private SeedRequestRejected(HttpStatus status, List<Wrong> errors) {
		super(status, problem(status, errors), null);
	}

	static SeedRequestRejected fields(List<Wrong> errors) {
		return new SeedRequestRejected(HttpStatus.UNPROCESSABLE_CONTENT, errors);
	}

	static SeedRequestRejected field(String field, String message) {
		return fields(List.of(new Wrong(field, message)));
	}

	static SeedRequestRejected conflict(String field, String message) {
		return new SeedRequestRejected(HttpStatus.CONFLICT, List.of(new Wrong(field, message)));
	}

	private static ProblemDetail problem(HttpStatus status, List<Wrong> errors) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status,
				errors.stream().map(wrong -> wrong.field() + ": " + wrong.message()).collect(Collectors.joining("; ")));
		problem.setProperty("errors", errors);
		return problem;
	}
}
