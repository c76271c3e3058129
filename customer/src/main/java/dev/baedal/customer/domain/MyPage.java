package dev.baedal.customer.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.baedal.platform.text.Anonymous;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** A customer's view of an order. The first event of the order that arrives creates it, whatever its type. */
@Entity
@Table(name = "my_page")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class MyPage {

	@Id
	private Long orderId;

	@Version
	private Long version;

	private String customerId;

	@Embedded
	private PageContent content = PageContent.EMPTY;

	private Instant updatedAt;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "my_page_history", joinColumns = @JoinColumn(name = "order_id"))
	@OrderColumn(name = "position")
	private List<HistoryEntry> history = new ArrayList<>();

	public MyPage(long orderId, String customerId) {
		this.orderId = orderId;
		this.customerId = customerId;
		this.updatedAt = Instant.EPOCH;
	}

	/** Applies an event. A repeated event, or one that comes too late to change anything, is ignored. */
	public void apply(TrackedEvent event, PageContent fields, Instant at) {
		if (event == TrackedEvent.ORDER_ANONYMISED) {
			anonymise(at);
			return;
		}
		PageContent known = Anonymous.is(customerId) ? fields.anonymous() : fields;
		PageContent next = content.after(event, known, at);
		if (!next.equals(content)) {
			content = next;
			addToHistory(event, known.reason(), at);
		}
	}

	/**
	 * Copies everything shown from a page rebuilt from the same events.
	 *
	 * @return whether anything differed
	 */
	public boolean replaceWith(MyPage rebuilt) {
		if (customerId.equals(rebuilt.customerId) && updatedAt.equals(rebuilt.updatedAt)
				&& content.equals(rebuilt.content) && history.equals(rebuilt.history)) {
			return false;
		}
		customerId = rebuilt.customerId;
		content = rebuilt.content;
		updatedAt = rebuilt.updatedAt;
		history.clear();
		history.addAll(rebuilt.history);
		return true;
	}

	/** Anonymises the page for good: later and repeated events add no personal data. */
	private void anonymise(Instant at) {
		if (history.stream().anyMatch(line -> line.type().equals(TrackedEvent.ORDER_ANONYMISED.type()))) {
			return;
		}
		customerId = Anonymous.of(orderId);
		content = content.anonymous();
		history.replaceAll(HistoryEntry::anonymous);
		addToHistory(TrackedEvent.ORDER_ANONYMISED, null, at);
	}

	private void addToHistory(TrackedEvent event, @Nullable String reason, Instant at) {
		history.add(new HistoryEntry(event.type(), event.label(), at, reason));
		updatedAt = at.isAfter(updatedAt) ? at : updatedAt;
	}
}
