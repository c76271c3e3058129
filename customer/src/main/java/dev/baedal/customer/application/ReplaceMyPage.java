package dev.baedal.customer.application;

import dev.baedal.customer.domain.MyPage;
import dev.baedal.customer.domain.MyPages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Replaces a shown page by the rebuilt one (M22). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ReplaceMyPage {

	private final MyPages pages;

	ReplaceMyPage(MyPages pages) {
		this.pages = pages;
	}

	/** Locks the order's page against writes until the transaction ends. */
	public void lock(long orderId) {
		pages.findForUpdate(orderId);
	}

	/** @return whether the shown page differed */
	public boolean replace(MyPage told) {
		return pages.findByOrderId(told.getOrderId()).map(shown -> shown.become(told)).orElseGet(() -> {
			// a lost page may have left its history rows behind
			pages.deleteHistory(told.getOrderId());
			pages.save(told);
			return true;
		});
	}
}
