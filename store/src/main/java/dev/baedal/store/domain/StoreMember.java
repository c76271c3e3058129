package dev.baedal.store.domain;

import java.time.Instant;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A person's part in a store. */
@Embeddable
public record StoreMember(@Enumerated(EnumType.STRING) StoreRole role, Instant since) {}
