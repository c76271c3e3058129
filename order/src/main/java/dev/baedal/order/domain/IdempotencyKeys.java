package dev.baedal.order.domain;

import org.springframework.data.jpa.repository.JpaRepository;

public interface IdempotencyKeys extends JpaRepository<IdempotencyKey, IdempotencyKey.Id> {
}
