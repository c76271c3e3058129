package dev.baedal.store.domain;

import dev.baedal.store.domain.StoreEvent.StoreChanged;
import java.util.List;

import dev.baedal.platform.storage.TextList;
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

/** A store and its policy. */
@Entity
@Table(name = "store")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Store {

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

	/** Takes orders again. A repeat changes nothing. */
	public void open() {
		open = true;
	}

	/** Takes no new orders; running orders continue. A repeat changes nothing. */
	public void pause() {
		open = false;
	}

	/**
	 * Sets the policy for future orders; running orders keep the policy that they were placed under.
	 *
	 * @throws dev.baedal.platform.problem.InvalidField if the policy contradicts itself
	 */
	public void follow(StorePolicy policy) {
		this.policy = consistent(policy);
	}

	private static StorePolicy consistent(StorePolicy policy) {
		policy.requireNoContradiction();
		return policy;
	}

	/** The event with this store's state; call it after the write, when the revision is set. */
	public StoreChanged changed() {
		return new StoreChanged(storeId, revision, name, open, policy, regions);
	}
}
