package dev.baedal.store.application.menu;

import java.time.Clock;
import java.util.function.Consumer;

import dev.baedal.platform.hours.OpeningHours;
import dev.baedal.platform.problem.NotFound;
import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.Role;
import dev.baedal.store.application.PublishChanges;
import dev.baedal.store.domain.DeliveryTerms;
import dev.baedal.store.domain.PreparationTime;
import dev.baedal.store.domain.Store;
import dev.baedal.store.domain.StorePolicy;
import dev.baedal.store.domain.StoreProfile;
import dev.baedal.store.domain.StoreTransition;
import dev.baedal.store.domain.Stores;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens and pauses a store and changes its policy, times, hours, fees and profile, for its owner (M18). */
@Service
@Transactional
public class RunStore {

	private final Stores stores;
	private final PublishChanges changes;
	private final Clock clock;

	RunStore(Stores stores, PublishChanges changes, Clock clock) {
		this.stores = stores;
		this.changes = changes;
		this.clock = clock;
	}

	public Store open(long storeId) {
		return change(storeId, Store::open);
	}

	/**
	 * @param minutes after which the store takes orders again; null if it is opened by hand
	 * @param reason shown with the store; null for none
	 */
	public Store pause(long storeId, @Nullable Integer minutes, @Nullable String reason) {
		return change(storeId, store -> store.pause(minutes, reason, clock.instant()));
	}

	public Store prepareIn(long storeId, PreparationTime time) {
		return change(storeId, store -> store.prepareIn(time));
	}

	/** @throws dev.baedal.platform.problem.InvalidField for a region that the store does not serve, or with two fees */
	public Store deliver(long storeId, DeliveryTerms terms) {
		return change(storeId, store -> store.deliver(terms));
	}

	/** @throws dev.baedal.platform.problem.InvalidField if the policy contradicts itself */
	public Store follow(long storeId, StorePolicy policy) {
		return change(storeId, store -> store.follow(policy));
	}

	/** @throws dev.baedal.platform.lifecycle.TransitionNotAllowed unless the store is a draft */
	public Store apply(long storeId) {
		return change(storeId, store -> store.move(StoreTransition.APPLY, null));
	}

	public Store describe(long storeId, StoreProfile profile) {
		return change(storeId, store -> store.describe(profile));
	}

	/**
	 * @param hours null for a store that is always open
	 * @throws dev.baedal.platform.problem.InvalidField if the hours contradict themselves
	 */
	public Store openDuring(long storeId, @Nullable OpeningHours hours) {
		return change(storeId, store -> store.openDuring(hours));
	}

	/** @param imageId the hash of a kept image; null for none */
	public Store illustrate(long storeId, @Nullable String imageId) {
		return change(storeId, store -> store.illustrate(imageId));
	}

	/** Refuses a caller who may not change the store, before work outside the transaction. */
	@Transactional(readOnly = true)
	public void requireOwn(long storeId) {
		own(storeId);
	}

	private Store own(long storeId) {
		Caller owner = Caller.now().require(Role.OWNER);
		return stores.findById(storeId)
			.filter(own -> owner.owns(own.getStoreId()))
			.orElseThrow(() -> new NotFound("store", storeId));
	}

	private Store change(long storeId, Consumer<Store> command) {
		return changes.of(own(storeId), command, stores::saveAndFlush);
	}
}
