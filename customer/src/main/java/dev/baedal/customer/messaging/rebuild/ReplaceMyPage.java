package dev.baedal.customer.messaging.rebuild;

import dev.baedal.customer.domain.MyPage;
import dev.baedal.customer.domain.MyPages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Replaces a shown page by the rebuilt one (M22). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class ReplaceMyPage {

	private final MyPages pages;

	ReplaceMyPage(MyPages pages) {
		this.pages = pages;
	}

	/** Locks the order's page against writes until the transaction ends. */
	void lock(long orderId) {
		pages.findForUpdate(orderId);
	}

	/** @return whether the shown page differed */
	boolean replace(MyPage rebuilt) {
		return pages.findByOrderId(rebuilt.getOrderId()).map(shown -> shown.replaceWith(rebuilt)).orElseGet(() -> {
			// a lost page may have left its history rows behind
			pages.deleteHistory(rebuilt.getOrderId());
			pages.save(rebuilt);
			return true;
		});
	}
}
