package dev.baedal.store.application;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import dev.baedal.messaging.Outbox;
import dev.baedal.store.domain.Published;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Publishes a row's state in the transaction that changes it. A command without effect publishes nothing. */
@Component
public class PublishChanges {

	private final Outbox outbox;

	PublishChanges(Outbox outbox) {
		this.outbox = outbox;
	}

	/**
	 * @param save writes and flushes the row, so that its revision is known
	 * @return the row as it is written
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public <T extends Published> T of(T row, Consumer<T> command, UnaryOperator<T> save) {
		return of(row, command, save, () -> {});
	}

	/** @param andThen runs only if the command had an effect */
	@Transactional(propagation = Propagation.MANDATORY)
	public <T extends Published> T of(T row, Consumer<T> command, UnaryOperator<T> save, Runnable andThen) {
		Long before = row.getRevision();
		command.accept(row);
		T written = save.apply(row);
		if (!Objects.equals(written.getRevision(), before)) {
			outbox.publish(written.changed());
			andThen.run();
		}
		return written;
	}
}
