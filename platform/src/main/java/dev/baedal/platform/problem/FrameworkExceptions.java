package dev.baedal.platform.problem;

import java.util.Collection;
import java.util.stream.Collectors;

import dev.baedal.http.Labelled;
import dev.baedal.http.Message;
import dev.baedal.http.Sentence;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Explains the exceptions of Spring and Jackson. */
final class FrameworkExceptions {

	private FrameworkExceptions() {}

	/** @param rule what the field must be */
	record Unreadable(String field, Message rule) {

		private Unreadable(String field, Class<?> type) {
			this(field, Message.of(Sentence.WRONG_TYPE, type(type)));
		}
	}

	static Message explain(Exception e, HttpStatusCode status) {
		if (e instanceof HttpRequestMethodNotSupportedException method && method.getSupportedHttpMethods() != null) {
			return listing(Sentence.METHODS, Sentence.WRONG_METHOD, method.getSupportedHttpMethods());
		}
		if (e instanceof HttpMediaTypeNotAcceptableException type) {
			return listing(Sentence.ACCEPTABLE_TYPES, Sentence.NO_ACCEPTED_TYPE, type.getSupportedMediaTypes());
		}
		if (e instanceof HttpMediaTypeNotSupportedException type) {
			return listing(Sentence.SUPPORTED_TYPES, Sentence.UNSUPPORTED_TYPE, type.getSupportedMediaTypes());
		}
		if (e instanceof TypeMismatchException mismatch && mismatch.getRequiredType() != null) {
			return Message.of(Sentence.PARAMETER_TYPE, String.valueOf(mismatch.getPropertyName()),
					type(mismatch.getRequiredType()));
		}
		// such as the exceptions of the actuator, which name the parameter of an operation
		if (e instanceof ResponseStatusException known && known.getReason() != null
				&& status.isSameCodeAs(HttpStatus.BAD_REQUEST)) {
			return Message.of(Sentence.BAD_INPUT, known.getReason());
		}
		return Message.of(Sentence.of(status.value()));
	}

	static Unreadable unreadable(HttpMessageNotReadableException e) {
		if (e.getCause() instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
			return new Unreadable(path(mismatch), mismatch.getTargetType());
		}
		if (e.getCause() instanceof InputCoercionException outOfRange && outOfRange.processor().currentName() != null) {
			return new Unreadable(outOfRange.processor().currentName(), outOfRange.getTargetType());
		}
		return new Unreadable("body",
				Message.of(e.getCause() instanceof JacksonException ? Sentence.NO_JSON : Sentence.NO_OBJECT));
	}

	/** Returns the JSON name of a type: whole number, boolean, text, list or object. */
	static Labelled type(Class<?> type) {
		if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
			return Labelled.thing("whole-number");
		}
		if (type == boolean.class || type == Boolean.class) {
			return Labelled.thing("boolean");
		}
		return Labelled
			.thing(type == String.class ? "text" : Iterable.class.isAssignableFrom(type) ? "list" : "object");
	}

	private static Message listing(Sentence some, Sentence none, Collection<?> values) {
		return values.isEmpty() ? Message.of(none)
				: Message.of(some, values.stream().map(Object::toString).collect(Collectors.joining(", ")));
	}

	private static String path(JacksonException e) {
		String path = e.getPath()
			.stream()
			.map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
			.collect(Collectors.joining());
		return path.isEmpty() ? "body" : path.startsWith(".") ? path.substring(1) : path;
	}
}
