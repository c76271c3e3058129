package dev.baedal.order.domain;

import java.time.Instant;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface Quotes extends Repository<Quote, String> {

	Quote save(Quote quote);

	Optional<Quote> findById(String quoteId);

	/** @return number of deleted quotes */
	@Modifying
	@Query("delete from Quote quote where quote.expiresAt < :before")
	int deleteExpiredBefore(Instant before);
}
