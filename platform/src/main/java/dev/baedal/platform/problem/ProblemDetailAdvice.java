package dev.baedal.platform.problem;

import java.util.List;

import dev.baedal.http.FieldProblem;
import dev.baedal.http.Message;
import dev.baedal.http.Sentence;
import dev.baedal.platform.lifecycle.TransitionNotAllowed;
import jakarta.servlet.http.HttpServletRequest;
import org.hibernate.QueryException;
import org.hibernate.query.sqm.PathElementException;
import org.jspecify.annotations.Nullable;
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

/** Maps exceptions to problem+json. Runs before Data REST's own handler, whose bodies are empty. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemDetailAdvice extends ResponseEntityExceptionHandler {

	private static final Logger log = LoggerFactory.getLogger(ProblemDetailAdvice.class);
	private static final String DATA_REST = RepositoryRestController.class.getPackageName();
	private static final String LINKS_ALONE = "Compact";
	private static final int STORAGE_RETRY_SECONDS = 5;

	@ExceptionHandler
	ProblemDetail notAllowed(TransitionNotAllowed e) {
		return Problems.of(e);
	}

	@ExceptionHandler
	ProblemDetail refused(Refused e) {
		return Problems.of(e);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> forbidden(Forbidden e) {
		return ResponseEntity.status(HttpStatus.FORBIDDEN)
			.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"")
			.body(Problems.of(e));
	}

	@ExceptionHandler
	ProblemDetail notFound(NotFound e) {
		ProblemDetail problem = Problems.of(e);
		problem.setProperty("missing", e.what());
		return problem;
	}

	@ExceptionHandler
	ProblemDetail notFound(ResourceNotFoundException e, HttpServletRequest request) {
		return nothingAt(request);
	}

	@ExceptionHandler
	ProblemDetail invalid(InvalidField e) {
		return wrong(HttpStatus.UNPROCESSABLE_CONTENT, e.explanation(), e.field());
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> outdated(VersionMismatch e) {
		return ResponseEntity.status(HttpStatus.PRECONDITION_FAILED)
			.header(HttpHeaders.ETAG, e.current())
			.body(Problems.of(e));
	}

	@ExceptionHandler
	ProblemDetail invalid(InvalidParameter e) {
		return wrong(HttpStatus.BAD_REQUEST, e.explanation(), e.parameter());
	}

	/**
	 * Maps an unknown {@code sort} field to 400: Data REST drops it from a list, but leaves it in a search. No other
	 * part of a query can fail here, since the queries were parsed at start-up.
	 */
	@ExceptionHandler
	ProblemDetail unknownSort(InvalidDataAccessApiUsageException e, HttpServletRequest request) {
		boolean unreadable = e.getMostSpecificCause() instanceof PathElementException
				|| e.getMostSpecificCause() instanceof QueryException;
		return unreadable && request.getParameter("sort") != null
				? wrong(HttpStatus.BAD_REQUEST, Message.of(Sentence.SORT_UNKNOWN), "sort")
				: unexpected(e);
	}

	/** Maps Data REST's own 404 for a path that looks like the path of a list. */
	@ExceptionHandler
	ProblemDetail notFound(HttpClientErrorException e, HttpServletRequest request) {
		return e.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND) ? nothingAt(request) : unexpected(e);
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
				return Problems.of(Message.of(Sentence.PARAMETER_TYPE, String.valueOf(failed.getValue()),
						FrameworkExceptions.type(failed.getTargetType().getType())));
			}
		}
		return Problems.of(Message.of(Sentence.UNREADABLE_PARAMETER));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> retryLater(RetryLater e) {
		return later(e.explanation(), e.retryAfterSeconds());
	}

	/**
	 * Spring Security's firewall checks headers and parameters only when they are read, so its exception can surface
	 * here.
	 */
	@ExceptionHandler
	ProblemDetail rejected(RequestRejectedException e) {
		return Problems.of(Message.of(Sentence.FORBIDDEN_CHARACTERS));
	}

	/** Maps the loser of two concurrent commands to 409; the caller may read the entity again. */
	@ExceptionHandler
	ProblemDetail concurrentChange(ConcurrencyFailureException e) {
		return Problems.of(Message.of(Sentence.CHANGED_BY_ANOTHER));
	}

	@ExceptionHandler({ CannotCreateTransactionException.class, DataAccessResourceFailureException.class,
			RecoverableDataAccessException.class, TransientDataAccessException.class })
	ResponseEntity<ProblemDetail> databaseUnavailable(Exception e) {
		log.warn("The database is unavailable: {}", e.toString());
		return later(Message.of(Sentence.STORAGE_AWAY), STORAGE_RETRY_SECONDS);
	}

	@ExceptionHandler
	ProblemDetail unexpected(Exception e) {
		log.error("Unexpected exception", e);
		return Problems.of(Message.of(Sentence.FAILED));
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
		FrameworkExceptions.Unreadable part = FrameworkExceptions.unreadable(e);
		return badRequest(e, List.of(new FieldProblem(part.field(), part.rule().in(Problems.asked()))), headers,
				request);
	}

	/** Replaces the body that Spring would write, which has no code and is only in English. */
	@Override
	protected ResponseEntity<Object> handleExceptionInternal(Exception e, @Nullable Object body, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		Object problem = body instanceof ProblemDetail ours && Problems.hasCode(ours) ? ours
				: Problems.of(status, FrameworkExceptions.explain(e, status));
		return super.handleExceptionInternal(e, problem, headers, status, request);
	}

	private ResponseEntity<Object> badRequest(Exception e, List<FieldProblem> errors, HttpHeaders headers,
			WebRequest request) {
		ProblemDetail problem = Problems.of(FieldProblem.badInput(errors));
		problem.setProperty("errors", errors);
		return handleExceptionInternal(e, problem, headers, HttpStatus.BAD_REQUEST, request);
	}

	private static ProblemDetail wrong(HttpStatus status, Message rule, String field) {
		String message = rule.in(Problems.asked());
		ProblemDetail problem = Problems.of(status, rule, field + ": " + message);
		problem.setProperty("errors", List.of(new FieldProblem(field, message)));
		return problem;
	}

	private static ProblemDetail nothingAt(HttpServletRequest request) {
		return Problems.of(Message.of(Sentence.NOTHING_AT, request.getRequestURI()));
	}

	private static ResponseEntity<ProblemDetail> later(Message message, long seconds) {
		return ResponseEntity.status(message.code().status())
			.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
			.body(Problems.of(message));
	}
}
