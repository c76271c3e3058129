package dev.baedal.customer.messaging;

import dev.baedal.customer.application.PageEvent;
import dev.baedal.customer.application.PageWriter;
import dev.baedal.customer.application.UpdateMyPage;
import dev.baedal.customer.domain.MyPage;
import dev.baedal.customer.domain.MyPages;
import dev.baedal.customer.domain.TrackedEvent;
import dev.baedal.customer.messaging.ConsumedEvents.Arrived;
import dev.baedal.customer.messaging.ConsumedEvents.CookCancelled;
import dev.baedal.customer.messaging.ConsumedEvents.CookDelayed;
import dev.baedal.customer.messaging.ConsumedEvents.CookFinished;
import dev.baedal.customer.messaging.ConsumedEvents.CookStarted;
import dev.baedal.customer.messaging.ConsumedEvents.CouponIssued;
import dev.baedal.customer.messaging.ConsumedEvents.CouponRevoked;
import dev.baedal.customer.messaging.ConsumedEvents.DeliveryCancelled;
import dev.baedal.customer.messaging.ConsumedEvents.DeliveryConfirmed;
import dev.baedal.customer.messaging.ConsumedEvents.DeliveryFailed;
import dev.baedal.customer.messaging.ConsumedEvents.DeliveryReady;
import dev.baedal.customer.messaging.ConsumedEvents.DeliveryReleased;
import dev.baedal.customer.messaging.ConsumedEvents.OrderAccepted;
import dev.baedal.customer.messaging.ConsumedEvents.OrderAnonymised;
import dev.baedal.customer.messaging.ConsumedEvents.OrderCancelHeld;
import dev.baedal.customer.messaging.ConsumedEvents.OrderCancelRefused;
import dev.baedal.customer.messaging.ConsumedEvents.OrderCancelled;
import dev.baedal.customer.messaging.ConsumedEvents.OrderPlaced;
import dev.baedal.customer.messaging.ConsumedEvents.OrderReceived;
import dev.baedal.customer.messaging.ConsumedEvents.OrderRejected;
import dev.baedal.customer.messaging.ConsumedEvents.OrderSettled;
import dev.baedal.customer.messaging.ConsumedEvents.PayCancelled;
import dev.baedal.customer.messaging.ConsumedEvents.PaymentApproved;
import dev.baedal.customer.messaging.ConsumedEvents.Picked;
import dev.baedal.messaging.BatchRows;
import dev.baedal.messaging.EventHandlers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The table of the consumed events. {@link TrackedEvent} has the changes that each of them makes. */
@Configuration(proxyBeanMethods = false)
public class CustomerEventConsumer {

	@Bean
	BatchRows<MyPage> pagesOfBatch(MyPages pages) {
		return new BatchRows<>(BatchRows.oneOrMany(pages::findByOrderId, pages::findAllOf), MyPage::getOrderId,
				pages::save);
	}

	@Bean
	EventHandlers customerHandlers(UpdateMyPage update, BatchRows<MyPage> pages) {
		return handlers(update).together(pages);
	}

	/** The handlers, for the live consumer and for the rebuild. */
	public static EventHandlers handlers(PageWriter pages) {
		return new Table(pages).on(OrderPlaced.class)
			.on(OrderCancelled.class)
			.on(OrderSettled.class)
			.on(PaymentApproved.class)
			.on(PayCancelled.class)
			.on(OrderReceived.class)
			.on(OrderAccepted.class)
			.on(OrderRejected.class)
			.on(CookStarted.class)
			.on(CookDelayed.class)
			.on(CookFinished.class)
			.on(CookCancelled.class)
			.on(DeliveryReady.class)
			.on(Picked.class)
			.on(DeliveryReleased.class)
			.on(Arrived.class)
			.on(DeliveryConfirmed.class)
			.on(DeliveryCancelled.class)
			.on(CouponIssued.class)
			.on(CouponRevoked.class)
			.on(DeliveryFailed.class)
			.on(OrderCancelHeld.class)
			.on(OrderCancelRefused.class)
			.on(OrderAnonymised.class)
			.handlers();
	}

	/** Registers a handler for each event, which writes the event to its page. */
	private static final class Table {

		private final EventHandlers handlers = new EventHandlers();
		private final PageWriter pages;

		Table(PageWriter pages) {
			this.pages = pages;
		}

		<E extends PageEvent> Table on(Class<E> type) {
			TrackedEvent tracked = TrackedEvent.ofType(type.getSimpleName());
			handlers.on(type, (event, metadata) -> pages.write(tracked, event, metadata.time()));
			return this;
		}

		EventHandlers handlers() {
			return handlers;
		}
	}
}
