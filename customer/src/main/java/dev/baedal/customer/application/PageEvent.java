package dev.baedal.customer.application;

import dev.baedal.customer.domain.PageContent;

/** An event of an order, with the fields that its page shows. */
public interface PageEvent {

	long orderId();

	String customerId();

	/** The fields that the event has; all others are null. */
	default PageContent fields() {
		return PageContent.EMPTY;
	}
}
