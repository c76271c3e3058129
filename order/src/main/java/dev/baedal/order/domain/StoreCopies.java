package dev.baedal.order.domain;

import org.springframework.data.repository.CrudRepository;

public interface StoreCopies extends CrudRepository<StoreCopy, Long> {}
