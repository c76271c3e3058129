package dev.baedal.floor;

import org.springframework.data.repository.CrudRepository;

interface BarePayments extends CrudRepository<BarePayment, Long> {}
