package dev.baedal.floor;

import org.springframework.data.repository.CrudRepository;

interface BareOrders extends CrudRepository<BareOrder, Long> {}
