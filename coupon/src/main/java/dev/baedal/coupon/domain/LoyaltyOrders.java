package dev.baedal.coupon.domain;

import org.springframework.data.repository.CrudRepository;

public interface LoyaltyOrders extends CrudRepository<LoyaltyOrder, Long> {}
