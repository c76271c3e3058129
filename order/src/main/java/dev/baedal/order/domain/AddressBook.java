package dev.baedal.order.domain;

import java.util.SortedMap;
import java.util.TreeMap;

import dev.baedal.http.Sentence;
import dev.baedal.platform.problem.Refused;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.SortNatural;

/** The saved addresses of a customer, each under a label that the customer chose. A book without addresses has no row. */
@Entity
@Table(name = "address_book")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class AddressBook {

	/** How many addresses a customer may keep. */
	public static final int MOST = 20;

	@Id
	private String customerId;

	@Version
	private Long version;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "saved_address", joinColumns = @JoinColumn(name = "customer_id"))
	@MapKeyColumn(name = "label")
	@SortNatural
	private SortedMap<String, SavedAddress> addresses = new TreeMap<>();

	public AddressBook(String customerId) {
		this.customerId = customerId;
	}

	/**
	 * Adds the address, or replaces the one of the same label. A repeat changes nothing.
	 *
	 * @throws Refused if the label is new and the book is full
	 */
	public void put(String label, SavedAddress address) {
		if (addresses.size() >= MOST && !addresses.containsKey(label)) {
			throw new Refused(Sentence.ADDRESSES_FULL, MOST);
		}
		addresses.put(label, address);
	}

	/** A repeat changes nothing. */
	public void remove(String label) {
		addresses.remove(label);
	}
}
