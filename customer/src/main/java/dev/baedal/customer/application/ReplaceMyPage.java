package dev.baedal.customer.application;

import dev.baedal.customer.domain.MyPage;
import dev.baedal.customer.domain.MyPages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts a page that was made anew in the place of the one that is shown (M22). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ReplaceMyPage {

	private final MyPages pages;

	ReplaceMyPage(MyPages pages) {
		this.pages = pages;
	}

	/** Until the transaction ends, nothing is written into the page of this order. */
	public void lock(long orderId) {
		pages.findForUpdate(orderId);
	}

	/** @return whether the page that was shown differed */
	public boolean replace(MyPage told) {
		return pages.findByOrderId(told.getOrderId()).map(shown -> shown.become(told)).orElseGet(() -> {
			// a page that was lost may have left its history behind
			pages.deleteHistory(told.getOrderId());
			pages.save(told);
			return true;
		});
	}
}
