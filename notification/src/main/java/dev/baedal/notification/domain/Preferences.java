package dev.baedal.notification.domain;

import java.util.EnumSet;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;

/** The kinds that a customer has switched off. A customer without a row gets all kinds. */
@Entity
@Table(name = "notification_preferences")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Preferences {

	@Id
	private String customerId;

	@Version
	@JsonIgnore
	private Long version;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "notification_off", joinColumns = @JoinColumn(name = "customer_id"))
	@Column(name = "kind")
	@Enumerated(EnumType.STRING)
	private Set<Kind> off = EnumSet.noneOf(Kind.class);

	public Preferences(String customerId) {
		this.customerId = customerId;
	}

	public boolean wants(Kind kind) {
		return !off.contains(kind);
	}

	public void switchOff(Set<Kind> kinds) {
		off.retainAll(kinds);
		off.addAll(kinds);
	}
}
