package dev.baedal.store.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import lombok.Getter;

/** A unique store number, above those of a catalogue. Rows are kept, since a database may reuse the last number. */
@Entity
@Table(name = "store_number")
@Getter
public class StoreNumber {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long storeId;
}
