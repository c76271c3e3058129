package dev.baedal.order.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import lombok.AccessLevel;
import lombok.AllArgsConstructor;
import lombok.Getter;
import lombok.NoArgsConstructor;

/** What order knows of a store: the policy that it copies into each order. */
@Entity
@Table(name = "store_copy")
@Getter
@AllArgsConstructor
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class StoreCopy {

	@Id
	private Long storeId;

	/** The store's count of changes; the higher one is the newer state. */
	private long revision;
	private String name;

	@Column(name = "is_open")
	private boolean open;

	@Embedded
	private StorePolicy policy;
}
