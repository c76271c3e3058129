package dev.baedal.platform.storage;

import java.util.List;

import dev.baedal.platform.problem.VersionMismatch;
import org.springframework.http.ETag;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The version that a command is meant for, from {@code If-Match}. Compared when a transaction that has loaded the
 * entity is about to commit, so that a command which is refused anyway is refused for its own reason (RFC 9110,
 * 13.2.1). After the first transaction that may write, or the first call of another service, the command cannot be
 * undone, and nothing is compared.
 */
public final class ExpectedVersion {

	private static final String ATTRIBUTE = ExpectedVersion.class.getName();

	private final Class<?> entity;
	private final String id;
	private final List<ETag> expected;
	private boolean isUnderWay;
	private boolean isMet;

	/** @param id as in the path */
	public ExpectedVersion(Class<?> entity, String id, List<ETag> expected) {
		this.entity = entity;
		this.id = id;
		this.expected = List.copyOf(expected);
	}

	/** Returns the expected version of this thread's request; null for none, as in consumers and workers. */
	static ExpectedVersion now() {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		return request == null ? null
				: (ExpectedVersion) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
	}

	public void remember(RequestAttributes request) {
		request.setAttribute(ATTRIBUTE, this, RequestAttributes.SCOPE_REQUEST);
	}

	/** Ends the comparison: the command has begun, since another service is called. */
	public static void commandHasBegun() {
		ExpectedVersion expected = now();
		if (expected != null) {
			expected.isMet = true;
		}
	}

	boolean isAbout(Class<?> type, Object id) {
		return entity == type && this.id.equals(String.valueOf(id));
	}

	/** @param current the ETag of the entity as it was loaded */
	void require(String current) {
		if (isUnderWay || isMet || !TransactionSynchronizationManager.isActualTransactionActive()) {
			return;
		}
		isUnderWay = true;
		boolean mayWrite = !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void beforeCommit(boolean readOnly) {
				ETag present = ETag.create(current);
				if (expected.stream().noneMatch(one -> one.isWildcard() || one.compare(present, true))) {
					throw new VersionMismatch(current);
				}
			}

			@Override
			public void afterCompletion(int status) {
				isUnderWay = false;
				isMet = isMet || mayWrite && status == STATUS_COMMITTED;
			}
		});
	}
}
