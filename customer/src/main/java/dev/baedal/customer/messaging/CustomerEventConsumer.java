package dev.baedal.customer.messaging;

import java.util.stream.Stream;

import dev.baedal.customer.application.KeepMyPage;
import dev.baedal.customer.application.PageEvent;
import dev.baedal.customer.application.PageWriter;
import dev.baedal.customer.domain.TrackedEvent;
import dev.baedal.messaging.EventHandlers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Applies each event of {@link ConsumedEvents} to the order's page. {@link TrackedEvent} is the table of what an event
 * changes.
 */
@Configuration(proxyBeanMethods = false)
public class CustomerEventConsumer {

	@Bean
	EventHandlers customerHandlers(KeepMyPage pages) {
		return handlers(pages);
	}

	/** The handlers, for the live consumer and for the rebuild. */
	public static EventHandlers handlers(PageWriter pages) {
		EventHandlers handlers = new EventHandlers();
		Stream.of(ConsumedEvents.class.getDeclaredClasses())
			.forEach(type -> add(handlers, type.asSubclass(PageEvent.class), pages));
		return handlers;
	}

	private static <E extends PageEvent> void add(EventHandlers handlers, Class<E> type, PageWriter pages) {
		TrackedEvent tracked = TrackedEvent.ofType(type.getSimpleName());
		handlers.on(type, (event, about) -> pages.write(tracked, event, about.time()));
	}
}
