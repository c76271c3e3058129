package dev.baedal.platform.problem;

import java.util.List;
import java.util.stream.Collectors;

import dev.baedal.platform.lifecycle.NotAllowed;
import jakarta.servlet.http.HttpServletRequest;
import org.hibernate.QueryException;
import org.hibernate.query.sqm.PathElementException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.data.core.PropertyReferenceException;
import org.springframework.data.repository.support.QueryMethodParameterConversionException;
import org.springframework.data.rest.webmvc.RepositoryRestController;
import org.springframework.data.rest.webmvc.ResourceNotFoundException;
import org.springframework.data.rest.webmvc.RestMediaTypes;
import org.springframework.hateoas.RepresentationModel;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Maps exceptions to problem+json. Runs before Data REST's own handler, whose bodies are empty. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemDetailAdvice extends ResponseEntityExceptionHandler {

	private static final Logger log = LoggerFactory.getLogger(ProblemDetailAdvice.class);
	private static final String DATA_REST = RepositoryRestController.class.getPackageName();
	private static final String LINKS_ALONE = "Compact";

	@ExceptionHandler
	ProblemDetail notAllowed(NotAllowed e) {
		ProblemDetail problem = problem(HttpStatus.CONFLICT, "Not allowed now", e.getMessage());
		problem.setProperty("current", e.current().name());
		problem.setProperty("currentLabel", e.current().label());
		problem.setProperty("allowed", e.allowed());
		return problem;
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> forbidden(Forbidden e) {
		return ResponseEntity.status(HttpStatus.FORBIDDEN)
			.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"")
			.body(problem(HttpStatus.FORBIDDEN, "Not yours to do", e.getMessage()));
	}

	@ExceptionHandler
	ProblemDetail notFound(NotFound e) {
		ProblemDetail problem = problem(HttpStatus.NOT_FOUND, "Not found", e.getMessage());
		problem.setProperty("missing", e.what());
		return problem;
	}

	@ExceptionHandler
	ProblemDetail notFound(ResourceNotFoundException e, HttpServletRequest request) {
		return problem(HttpStatus.NOT_FOUND, "Not found", "There is nothing at " + request.getRequestURI());
	}

	@ExceptionHandler
	ProblemDetail invalid(InvalidField e) {
		ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_ENTITY, "Cannot be served",
				e.field() + ": " + e.getMessage());
		problem.setProperty("errors", List.of(new FieldProblem(e.field(), e.getMessage())));
		return problem;
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> outdated(Outdated e) {
		return ResponseEntity.status(HttpStatus.PRECONDITION_FAILED)
			.header(HttpHeaders.ETAG, e.current())
			.body(problem(HttpStatus.PRECONDITION_FAILED, "Changed meanwhile", e.getMessage()));
	}

	@ExceptionHandler
	ProblemDetail invalid(InvalidParameter e) {
		ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "Bad request", e.parameter() + ": " + e.getMessage());
		problem.setProperty("errors", List.of(new FieldProblem(e.parameter(), e.getMessage())));
		return problem;
	}

	/**
	 * Maps an unknown {@code sort} field to 400: Data REST drops it from a list, but leaves it in a search. No other
	 * part of a query can fail here, since the queries were parsed at start-up.
	 */
	@ExceptionHandler
	ProblemDetail misused(InvalidDataAccessApiUsageException e, HttpServletRequest request) {
		boolean unreadable = e.getMostSpecificCause() instanceof PathElementException
				|| e.getMostSpecificCause() instanceof QueryException;
		return unreadable && request.getParameter("sort") != null
				? problem(HttpStatus.BAD_REQUEST, "Bad request", "sort: there is no such field")
				: unexpected(e);
	}

	/** Maps Data REST's own 404, for a path that looks like one of its lists and is none. */
	@ExceptionHandler
	ProblemDetail notFound(HttpClientErrorException e, HttpServletRequest request) {
		return e.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)
				? problem(HttpStatus.NOT_FOUND, "Not found", "There is nothing at " + request.getRequestURI())
				: unexpected(e);
	}

	/**
	 * Returns an empty list of links for an empty page. Data REST's link-only lists ({@code text/uri-list} and a
	 * compact JSON) cast the placeholder in an empty page to an entity.
	 */
	@ExceptionHandler
	ResponseEntity<?> noLinks(ClassCastException e, HandlerMethod handler, HttpServletRequest request) {
		if (!handler.getMethod().getName().endsWith(LINKS_ALONE)
				|| !handler.getBeanType().getPackageName().equals(DATA_REST)) {
			return ResponseEntity.internalServerError().body(unexpected(e));
		}
		boolean isText = String.valueOf(request.getHeader(HttpHeaders.ACCEPT))
			.contains(RestMediaTypes.TEXT_URI_LIST_VALUE);
		return isText ? ResponseEntity.ok().contentType(RestMediaTypes.TEXT_URI_LIST).build()
				: ResponseEntity.ok(new RepresentationModel<>());
	}

	@ExceptionHandler({ ConversionException.class, PropertyReferenceException.class,
			QueryMethodParameterConversionException.class })
	ProblemDetail unconvertible(RuntimeException e) {
		for (Throwable cause = e; cause != null; cause = cause.getCause()) {
			if (cause instanceof ConversionFailedException failed) {
				return problem(HttpStatus.BAD_REQUEST, "Bad request", "%s: must be of type %s"
					.formatted(failed.getValue(), typeName(failed.getTargetType().getType())));
			}
		}
		return problem(HttpStatus.BAD_REQUEST, "Bad request", firstLine(e));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> comeBackLater(RetryLater e) {
		return later(e.status(), e.getMessage(), e.retryAfterSeconds());
	}

	/**
	 * Spring Security's firewall checks headers and parameters only when they are read, so its exception can surface
	 * here.
	 */
	@ExceptionHandler
	ProblemDetail rejected(RequestRejectedException e) {
		return problem(HttpStatus.BAD_REQUEST, "Bad request",
				"A header or a parameter has characters that are not allowed");
	}

	/** Maps the loser of two concurrent commands to 409; the caller may read again. */
	@ExceptionHandler
	ProblemDetail overtaken(ConcurrencyFailureException e) {
		return problem(HttpStatus.CONFLICT, "Overtaken", "Someone else changed this at the same moment; look again");
	}

	@ExceptionHandler({ CannotCreateTransactionException.class, DataAccessResourceFailureException.class,
			RecoverableDataAccessException.class, TransientDataAccessException.class })
	ResponseEntity<ProblemDetail> storageAway(Exception e) {
		log.warn("Storage away: {}", e.toString());
		return later(HttpStatus.SERVICE_UNAVAILABLE, "The service cannot reach its storage", 5);
	}

	@ExceptionHandler
	ProblemDetail unexpected(Exception e) {
		log.error("Unexpected", e);
		return problem(HttpStatus.INTERNAL_SERVER_ERROR, "Internal error", "Something went wrong on our side");
	}

	@Override
	protected ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException e,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		List<FieldProblem> errors = e.getFieldErrors()
			.stream()
			.map(error -> new FieldProblem(error.getField(), error.getDefaultMessage()))
			.toList();
		return badRequest(e, errors, headers, request);
	}

	@Override
	protected ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException e,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return badRequest(e, List.of(unreadable(e)), headers, request);
	}

	private ResponseEntity<Object> badRequest(Exception e, List<FieldProblem> errors, HttpHeaders headers,
			WebRequest request) {
		ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "Bad request",
				errors.stream().map(error -> error.field() + ": " + error.message()).collect(Collectors.joining("; ")));
		problem.setProperty("errors", errors);
		return handleExceptionInternal(e, problem, headers, HttpStatus.BAD_REQUEST, request);
	}

	private static FieldProblem unreadable(HttpMessageNotReadableException e) {
		if (e.getCause() instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
			return new FieldProblem(path(mismatch), "must be of type " + typeName(mismatch.getTargetType()));
		}
		if (e.getCause() instanceof InputCoercionException outOfRange && outOfRange.processor().currentName() != null) {
			return new FieldProblem(outOfRange.processor().currentName(),
					"must be of type " + typeName(outOfRange.getTargetType()));
		}
		return new FieldProblem("body",
				e.getCause() instanceof JacksonException ? "must be well-formed JSON" : "must be a JSON object");
	}

	private static String path(JacksonException e) {
		String path = e.getPath()
			.stream()
			.map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
			.collect(Collectors.joining());
		return path.isEmpty() ? "body" : path.startsWith(".") ? path.substring(1) : path;
	}

	private static String typeName(Class<?> type) {
		if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
			return "whole number";
		}
		if (type == boolean.class || type == Boolean.class) {
			return "true or false";
		}
		return type == String.class ? "text" : Iterable.class.isAssignableFrom(type) ? "list" : "object";
	}

	private static ResponseEntity<ProblemDetail> later(HttpStatus status, String detail, long seconds) {
		return ResponseEntity.status(status)
			.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
			.body(problem(status, "Come back later", detail));
	}

	private static ProblemDetail problem(HttpStatus status, String title, String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setTitle(title);
		return problem;
	}

	private static String firstLine(Throwable e) {
		return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
	}

	record FieldProblem(String field, String message) {}
}
