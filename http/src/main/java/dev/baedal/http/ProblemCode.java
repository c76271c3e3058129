package dev.baedal.http;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The stable code of a problem, which a program may compare. Its title and its sentences are texts for people; see
 * {@link Sentence}. Documented in {@code docs/errors.md}.
 */
public enum ProblemCode {

	/** The path, the query, a header or the body cannot be read. */
	MALFORMED_REQUEST(400),
	/** A field is malformed (400), or well-formed with a value that cannot be served (422). */
	INVALID_FIELD(400, 422),
	INVALID_PARAMETER(400),
	LOGIN_REQUIRED(401),
	INVALID_TOKEN(401),
	LOGIN_FAILED(401),
	LOGIN_EXPIRED(401),
	PAYMENT_DECLINED(402),
	FORBIDDEN(403),
	WRONG_CREDENTIALS(403),
	FOREIGN_ORIGIN(403),
	CSRF_TOKEN_MISSING(403),
	NOT_FOUND(404),
	METHOD_NOT_ALLOWED(405),
	NOT_ACCEPTABLE(406),
	/** The state machine does not allow the command in the current state. */
	NOT_ALLOWED_NOW(409),
	CANCEL_TOO_LATE(409),
	NO_CANCEL_REQUESTED(409),
	OUT_OF_STOCK(409),
	ITEM_WITHDRAWN(409),
	STORE_PAUSED(409),
	/** The store is outside its hours. */
	STORE_CLOSED(409),
	/** The store is not open for business: it is not approved, or closed for good. */
	STORE_NOT_LIVE(409),
	QUOTE_EXPIRED(409),
	BELOW_MINIMUM(409),
	PRICE_CHANGED(409),
	COUPON_NOT_USABLE(409),
	OTHER_RIDER(409),
	/** An earlier request of the same key or order has no outcome yet. */
	REQUEST_IN_PROGRESS(409),
	CONCURRENT_CHANGE(409),
	NAME_TAKEN(409),
	ADDRESS_BOOK_FULL(409),
	/** A store keeps at least one owner. */
	LAST_OWNER(409),
	TOO_MANY_PEOPLE(409),
	TOO_MANY_STORES(409),
	/** The request contradicts the state of a resource that has no state machine. */
	CONFLICT(409),
	VERSION_MISMATCH(412),
	BODY_TOO_LARGE(413),
	URI_TOO_LONG(414),
	UNSUPPORTED_MEDIA_TYPE(415),
	EXPECTATION_FAILED(417),
	WRONG_HOST(421),
	IDEMPOTENCY_KEY_REUSED(422),
	REGION_NOT_SERVED(422),
	/** An option group of a menu item has fewer choices than it needs. */
	CHOICE_REQUIRED(422),
	TOO_MANY_CHOICES(422),
	UNKNOWN_CHOICE(422),
	CHOICE_TWICE(422),
	TOO_MANY_REQUESTS(429),
	HEADERS_TOO_LARGE(431),
	INTERNAL_ERROR(500),
	NOT_IMPLEMENTED(501),
	/** A service broke the connection (502) or did not respond in time (504). */
	OUTCOME_UNKNOWN(502, 504),
	SERVICE_UNAVAILABLE(503),
	OVERLOADED(503),
	BACKUP_IN_PROGRESS(503),
	PAYMENT_UNAVAILABLE(503),
	COUPON_UNAVAILABLE(503),
	LOGIN_UNAVAILABLE(503),
	HTTP_VERSION_NOT_SUPPORTED(505);

	private final List<Integer> statuses;

	ProblemCode(int... statuses) {
		this.statuses = IntStream.of(statuses).boxed().toList();
	}

	/** @return the first is the usual one */
	public List<Integer> statuses() {
		return statuses;
	}

	public int status() {
		return statuses.get(0);
	}
}
