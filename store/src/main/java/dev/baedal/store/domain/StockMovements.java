package dev.baedal.store.domain;

import java.util.List;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.web.SortDefault;

/** The stock ledger (M17). */
public interface StockMovements extends Repository<StockMovement, Long> {

	StockMovement save(StockMovement movement);

	/** Ordered by the index. */
	@Query("select m from StockMovement m where m.menuItemId = :menuItemId order by m.menuItemId desc")
	Page<StockMovement> findByMenuItemId(long menuItemId,
			@SortDefault(sort = "movementId", direction = Direction.DESC) Pageable page);

	@Query("select coalesce(sum(m.amount), 0) from StockMovement m where m.menuItemId = :menuItemId and m.kind = :kind")
	long sum(long menuItemId, MovementKind kind);

	/** The stock that an order has taken and not restored, in the order in which rows are locked. */
	@Query("""
			select taken from StockMovement taken where taken.orderId = :orderId and taken.kind = TAKEN
			and not exists (select 1 from StockMovement back where back.orderId = :orderId
				and back.menuItemId = taken.menuItemId and back.kind = RESTORED)
			order by taken.menuItemId""")
	List<StockMovement> findHeldBy(long orderId);
}
