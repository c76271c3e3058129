package dev.baedal.store.domain;

import java.time.Instant;
import java.util.List;

import dev.baedal.platform.hours.Availability;
import dev.baedal.platform.hours.OpeningHours;
import dev.baedal.platform.storage.HoursColumn;
import dev.baedal.platform.storage.TextList;
import dev.baedal.store.domain.StoreEvent.StoreChanged;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** A store and its policy. */
@Entity
@Table(name = "store")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Store implements Published {

	@Id
	private Long storeId;

	/** Counts the changes; set when the row is written. */
	@Version
	private Long revision;

	private String name;

	@Column(name = "is_open")
	private boolean open;

	@Embedded
	private StorePolicy policy;

	/** Delivery regions of the store's riders; empty for a store without a list. */
	@Convert(converter = TextList.class)
	private List<String> regions;

	@Embedded
	private PreparationTime preparationTime = PreparationTime.NONE;

	/** Null while the store is open by hand, and for a pause without an end and a reason. */
	@Embedded
	private @Nullable Pause pause;

	@Embedded
	private DeliveryTerms delivery = DeliveryTerms.NONE;

	/** The hash of the image that is shown with the store. */
	@Getter(AccessLevel.NONE)
	private @Nullable String imageId;

	/** Null for a store that is always open. */
	@Column(name = "opening_hours")
	@Convert(converter = HoursColumn.class)
	private @Nullable OpeningHours hours;

	@Embedded
	private StoreLife life = StoreLife.LIVE;

	/** Null for a store that says nothing about itself. */
	@Embedded
	private @Nullable StoreProfile profile;

	public Store(long storeId, String name, StorePolicy policy) {
		this(storeId, name, policy, List.of());
	}

	public Store(long storeId, String name, StorePolicy policy, List<String> regions) {
		this.storeId = storeId;
		this.name = name;
		this.open = true;
		this.regions = List.copyOf(regions);
		this.policy = consistent(policy);
	}

	/** A store that a person opens: it sells once an operator has approved it. */
	public static Store draft(long storeId, String name, StorePolicy policy, List<String> regions,
			StoreProfile profile) {
		Store store = new Store(storeId, name, policy, regions);
		store.life = StoreLife.DRAFT;
		store.profile = profile;
		return store;
	}

	/** Takes orders again. A repeat changes nothing. */
	public void open() {
		open = true;
		pause = null;
	}

	/**
	 * Takes no new orders; running orders continue. A repeat changes nothing: a pause of other minutes, or another
	 * reason, begins now.
	 *
	 * @param minutes after which the store takes orders again; null if it is opened by hand
	 */
	public void pause(@Nullable Integer minutes, @Nullable String reason, Instant now) {
		if (open || pause == null || !pause.isBegunBy(minutes, reason, now)) {
			pause = minutes == null && reason == null ? null : Pause.beginning(minutes, reason, now);
		}
		open = false;
	}

	/** Whether the store takes orders at this instant: its owner lets it, and it is within its hours. */
	public boolean isOpenAt(Instant now) {
		return availability().isOpenAt(now);
	}

	/** When the store takes orders again by itself; null if it is open, or no such time is known. */
	public @Nullable Instant opensAt(Instant now) {
		return isOpenAt(now) ? null : availability().opensAt(now).orElse(null);
	}

	/** When the store takes orders. */
	public Availability availability() {
		return new Availability(open, pausedUntil(), hours);
	}

	/** Whether the store may open or close although nobody changes it. */
	public boolean dependsOnTime() {
		return availability().dependsOnTime();
	}

	/**
	 * Sets the hours in which the store takes orders; running orders continue after their end.
	 *
	 * @param hours null for a store that is always open
	 * @throws dev.baedal.platform.problem.InvalidField if the hours contradict themselves
	 */
	public void openDuring(@Nullable OpeningHours hours) {
		if (hours != null) {
			hours.requireConsistent();
		}
		this.hours = hours;
	}

	/** Sets how long future orders need; promises that were made stay. */
	public void prepareIn(PreparationTime time) {
		preparationTime = time;
	}

	/** The minutes that an acceptance promises now; null for none. */
	public @Nullable Integer promisedMinutes() {
		return preparationTime.now();
	}

	/**
	 * Sets the minimum and the fees of future orders.
	 *
	 * @throws dev.baedal.platform.problem.InvalidField for a region that the store does not serve, or that has two fees
	 */
	public void deliver(DeliveryTerms terms) {
		terms.requireServed(regions);
		delivery = terms;
	}

	/**
	 * Sets the policy for future orders; running orders keep the policy that they were placed under.
	 *
	 * @throws dev.baedal.platform.problem.InvalidField if the policy contradicts itself
	 */
	public void follow(StorePolicy policy) {
		this.policy = consistent(policy);
	}

	/**
	 * Carries out a command on the store's life. A repeat of the last one changes nothing.
	 *
	 * @param reason of a refusal
	 * @throws dev.baedal.platform.lifecycle.TransitionNotAllowed if the state does not allow it
	 */
	public void move(StoreTransition command, @Nullable String reason) {
		life = life.after(command, reason);
	}

	public void describe(StoreProfile profile) {
		this.profile = profile;
	}

	public StoreState state() {
		return life.state();
	}

	private static StorePolicy consistent(StorePolicy policy) {
		policy.requireNoContradiction();
		return policy;
	}

	/** @param imageId the hash of the image that is shown with the store; null for none */
	public void illustrate(@Nullable String imageId) {
		this.imageId = imageId;
	}

	/** The path of the image; null without one. */
	public @Nullable String getImage() {
		return Image.path(imageId);
	}

	@Override
	public StoreChanged changed() {
		return new StoreChanged(storeId, revision, name, open, policy, regions, preparationTime.minutes(),
				preparationTime.rushMinutes(), pausedUntil(), delivery.equals(DeliveryTerms.NONE) ? null : delivery,
				getImage(), hours, state(), profile);
	}

	private @Nullable Instant pausedUntil() {
		return pause == null ? null : pause.pausedUntil();
	}
}
