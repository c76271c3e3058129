package dev.baedal.gateway.seeds;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import dev.baedal.gateway.problem.Rejection;
import dev.baedal.http.Message;
import dev.baedal.http.Sentence;
import org.springframework.http.HttpStatus;

/** Rejects a seed's request with 422 or 409. Names the fields that are missing or wrong; no service was called. */
class SeedRequestRejected extends Rejection {

	private final transient List<Wrong> errors;

	private SeedRequestRejected(HttpStatus status, List<Wrong> errors) {
		super(status.value(), errors.get(0).rule(), null);
		this.errors = List.copyOf(errors);
	}

	record Wrong(String field, Message rule) {

		static Wrong of(String field, Sentence rule, Object... arguments) {
			return new Wrong(field, Message.of(rule, arguments));
		}
	}

	/** A wrong field in the caller's language. */
	record FieldError(String field, String message) {}

	/** @param errors at least one */
	static SeedRequestRejected fields(List<Wrong> errors) {
		return new SeedRequestRejected(HttpStatus.UNPROCESSABLE_CONTENT, errors);
	}

	static SeedRequestRejected field(String field, Sentence rule) {
		return fields(List.of(Wrong.of(field, rule)));
	}

	static SeedRequestRejected conflict(String field, Sentence rule) {
		return new SeedRequestRejected(HttpStatus.CONFLICT, List.of(Wrong.of(field, rule)));
	}

	@Override
	public String detail(Locale language) {
		return fieldErrors(language).stream()
			.map(wrong -> wrong.field() + ": " + wrong.message())
			.collect(Collectors.joining("; "));
	}

	@Override
	public Map<String, Object> members(Locale language) {
		return Map.of("errors", fieldErrors(language));
	}

	private List<FieldError> fieldErrors(Locale language) {
		return errors.stream().map(wrong -> new FieldError(wrong.field(), wrong.rule().in(language))).toList();
	}
}
