package dev.baedal.customer.views;

import dev.baedal.customer.domain.CancelRequest;
import dev.baedal.customer.domain.OrderStatus;
import dev.baedal.customer.domain.PageContent;
import dev.baedal.platform.lifecycle.Status;

/** The labels of a page's statuses. An undecided cancel request takes precedence over the order's progress. */
public final class PageLabels {

	private static final String CANCEL_PENDING = "CANCEL_PENDING";
	private static final String CANCEL_PENDING_LABEL = "취소보류";

	private PageLabels() {}

	public static String status(PageContent page) {
		if (page.awaitsCancelDecision()) {
			return CANCEL_PENDING;
		}
		return page.status() == null ? null : page.status().name();
	}

	public static String statusLabel(PageContent page) {
		return statusLabel(page.status(), page.cancelRequest());
	}

	static String statusLabel(OrderStatus status, CancelRequest request) {
		return CancelRequest.isUndecided(request, status) ? CANCEL_PENDING_LABEL : label(status);
	}

	/** @param status null for none yet, which has no label */
	public static String label(Status status) {
		return status == null ? null : status.label();
	}
}
