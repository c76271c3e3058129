package dev.baedal.coupon.domain;

import org.springframework.data.repository.CrudRepository;

public interface CountedDeliveries extends CrudRepository<CountedDelivery, Long> {

	int countByCustomerIdAndStoreId(String customerId, long storeId);
}
