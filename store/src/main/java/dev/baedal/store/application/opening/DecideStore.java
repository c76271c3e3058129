package dev.baedal.store.application.opening;

import java.util.Locale;

import dev.baedal.platform.operator.AuditTrail;
import dev.baedal.platform.problem.NotFound;
import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.Role;
import dev.baedal.store.application.PublishChanges;
import dev.baedal.store.domain.Store;
import dev.baedal.store.domain.StoreTransition;
import dev.baedal.store.domain.Stores;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/** An operator approves or refuses an application, closes a store for good, or opens it again (M45). */
@Service
public class DecideStore {

	private final Stores stores;
	private final PublishChanges changes;
	private final AuditTrail audit;

	DecideStore(Stores stores, PublishChanges changes, AuditTrail audit) {
		this.stores = stores;
		this.changes = changes;
		this.audit = audit;
	}

	/**
	 * A repeat of the last command changes nothing.
	 *
	 * @param reason for the audit trail; a refusal's is shown to the people of the store too
	 * @throws dev.baedal.platform.lifecycle.TransitionNotAllowed if the state does not allow the command
	 */
	@Transactional
	public void decide(long storeId, StoreTransition command, @Nullable String reason) {
		Caller.now().require(Role.OPERATOR);
		Store store = stores.findById(storeId).orElseThrow(() -> new NotFound("store", storeId));
		changes.of(store, some -> some.move(command, reason), stores::saveAndFlush, () -> audit.note(
				"%sStore %d".formatted(StringUtils.capitalize(command.name().toLowerCase(Locale.ROOT)), storeId),
				reason));
	}
}
