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

/** A store and how it works. */
@Entity
@Table(name = "store")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Store {

	@Id
	private Long storeId;

	/** Counts the changes; known once the row is written. */
	@Version
	private Long revision;

	private String name;

	@Column(name = "is_open")
	private boolean open;

	@Embedded
	private StorePolicy policy;

	/** Those that its riders deliver to; empty where it keeps no list. */
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
		follow(policy);
	}

	/** Takes orders again. Asked again, it changes nothing. */
	public void open() {
		open = true;
	}

	/** Takes no orders for now; those that it has go on. Asked again, it changes nothing. */
	public void pause() {
		open = false;
	}

	/**
	 * Works differently from the next order on; those that it has go on as they were placed.
	 *
	 * @throws dev.baedal.platform.problem.InvalidField if the policy contradicts itself
	 */
	public void follow(StorePolicy policy) {
		policy.requireNoContradiction();
		this.policy = policy;
	}

	/** This store as the others are told of it, after it is written. */
	public StoreChanged changed() {
		return new StoreChanged(storeId, revision, name, open, policy, regions);
	}
}
