package dev.baedal.notification.domain;

import java.util.Optional;

import org.springframework.data.repository.Repository;

public interface ForgottenOrders extends Repository<ForgottenOrder, Long> {

	ForgottenOrder save(ForgottenOrder order);

	Optional<ForgottenOrder> findById(Long orderId);
}
