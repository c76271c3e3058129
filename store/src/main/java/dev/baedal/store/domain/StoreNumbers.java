package dev.baedal.store.domain;

import org.springframework.data.repository.Repository;

/** The numbers of the stores that people opened. */
public interface StoreNumbers extends Repository<StoreNumber, Long> {

	StoreNumber save(StoreNumber number);
}
