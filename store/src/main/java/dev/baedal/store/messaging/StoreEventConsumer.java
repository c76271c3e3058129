package dev.baedal.store.messaging;

import java.util.List;

import dev.baedal.messaging.BatchRows;
import dev.baedal.messaging.EventHandlers;
import dev.baedal.store.application.cooking.CancelCooking;
import dev.baedal.store.application.cooking.DecideCancel;
import dev.baedal.store.application.cooking.ReceiveOrder;
import dev.baedal.store.application.people.PeopleOfPerson;
import dev.baedal.store.domain.ChosenOption;
import dev.baedal.store.domain.Cooking;
import dev.baedal.store.domain.CookingLine;
import dev.baedal.store.domain.Cookings;
import dev.baedal.store.messaging.ConsumedEvents.CustomerErased;
import dev.baedal.store.messaging.ConsumedEvents.DeliveryConfirmed;
import dev.baedal.store.messaging.ConsumedEvents.OrderAnonymised;
import dev.baedal.store.messaging.ConsumedEvents.OrderCancelHeld;
import dev.baedal.store.messaging.ConsumedEvents.OrderCancelRefused;
import dev.baedal.store.messaging.ConsumedEvents.OrderCancelled;
import dev.baedal.store.messaging.ConsumedEvents.OrderPlaced;
import dev.baedal.store.messaging.ConsumedEvents.SettlementAsked;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Maps each consumed event to its use case. */
@Configuration(proxyBeanMethods = false)
class StoreEventConsumer {

	@Bean
	BatchRows<Cooking> cookingsOfBatch(Cookings cookings) {
		return new BatchRows<>(BatchRows.oneOrMany(cookings::findById, cookings::findByOrderIdIn), Cooking::getOrderId);
	}

	@Bean
	EventHandlers storeHandlers(ReceiveOrder receive, CancelCooking cancel, DecideCancel decide, PeopleOfPerson people,
			BatchRows<Cooking> cookings) {
		return new EventHandlers()
			.on(OrderPlaced.class,
					event -> receive.receive(event.orderId(), event.customerId(), event.storeId(), event.address(),
							lines(event), chosen(event), event.notes(), event.policy()))
			.on(OrderCancelled.class,
					event -> cancel.cancel(event.orderId(), event.customerId(), event.storeId(), event.reason()))
			.on(OrderCancelHeld.class,
					event -> decide.held(event.orderId(), event.customerId(), event.storeId(),
							event.policy().cancelPolicy(), event.reason(), event.expiresAt()))
			.on(OrderCancelRefused.class, event -> decide.dropRequest(event.orderId()))
			.on(SettlementAsked.class, event -> answerAgain(cancel, event))
			.on(DeliveryConfirmed.class, event -> cancel.close(event.orderId()))
			.on(OrderAnonymised.class, event -> cancel.anonymise(event.orderId()))
			.on(CustomerErased.class, (event, about) -> people.erase(event.customerId(), about.time()))
			.together(cookings, OrderPlaced.class);
	}

	/** Repeats the answer to a cancellation. Order expects none to a rejection, which store itself published. */
	private static void answerAgain(CancelCooking cancel, SettlementAsked event) {
		if (event.outstanding().contains("STORE")) {
			cancel.cancel(event.orderId(), event.customerId(), event.storeId(), event.reason());
		}
	}

	private static List<CookingLine> lines(OrderPlaced event) {
		return event.lines()
			.stream()
			.map(line -> new CookingLine(line.menuItemId(), line.name(), line.qty(),
					line.options().stream().map(OrderPlaced.Option::words).toList(), line.note()))
			.toList();
	}

	private static List<ChosenOption> chosen(OrderPlaced event) {
		return event.lines()
			.stream()
			.flatMap(line -> line.options()
				.stream()
				.map(option -> new ChosenOption(line.menuItemId(), option.choiceId(), line.qty())))
			.toList();
	}
}
