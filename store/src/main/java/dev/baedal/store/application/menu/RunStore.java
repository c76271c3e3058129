package dev.baedal.store.application.menu;

import java.util.Objects;
import java.util.function.Consumer;

import dev.baedal.messaging.Outbox;
import dev.baedal.platform.problem.NotFound;
import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.Role;
import dev.baedal.store.domain.Store;
import dev.baedal.store.domain.StorePolicy;
import dev.baedal.store.domain.Stores;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens and pauses a store and changes its policy, for its owner (M18). */
@Service
@Transactional
public class RunStore {

	private final Stores stores;
	private final Outbox outbox;

	RunStore(Stores stores, Outbox outbox) {
		this.stores = stores;
		this.outbox = outbox;
	}

	public Store open(long storeId) {
		return change(storeId, Store::open);
	}

	public Store pause(long storeId) {
		return change(storeId, Store::pause);
	}

	/** @throws dev.baedal.platform.problem.InvalidField if the policy contradicts itself */
	public Store follow(long storeId, StorePolicy policy) {
		return change(storeId, store -> store.follow(policy));
	}

	private Store change(long storeId, Consumer<Store> command) {
		Caller owner = Caller.now().require(Role.OWNER);
		Store store = stores.findById(storeId)
			.filter(own -> owner.owns(own.getStoreId()))
			.orElseThrow(() -> new NotFound("store", storeId));
		Long before = store.getRevision();
		command.accept(store);
		Store written = stores.saveAndFlush(store);
		if (!Objects.equals(written.getRevision(), before)) {
			outbox.publish(written.changed());
		}
		return written;
	}
}
