package dev.baedal.store.domain;

import java.util.List;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.web.SortDefault;

/** The stock ledger of choices. */
public interface ChoiceMovements extends Repository<ChoiceMovement, Long> {

	ChoiceMovement save(ChoiceMovement movement);

	/** Ordered by the index. */
	@Query("""
			select m from ChoiceMovement m where m.menuItemId = :menuItemId and m.choiceId = :choiceId
			order by m.menuItemId desc, m.choiceId desc""")
	Page<ChoiceMovement> findByChoice(long menuItemId, int choiceId,
			@SortDefault(sort = "movementId", direction = Direction.DESC) Pageable page);

	@Query("""
			select coalesce(sum(m.amount), 0) from ChoiceMovement m
			where m.menuItemId = :menuItemId and m.choiceId = :choiceId and m.kind = :kind""")
	long sum(long menuItemId, int choiceId, MovementKind kind);

	/** The stock of choices that an order has taken and not restored. */
	@Query("""
			select taken from ChoiceMovement taken where taken.orderId = :orderId and taken.kind = TAKEN
			and not exists (select 1 from ChoiceMovement back where back.orderId = :orderId
				and back.menuItemId = taken.menuItemId and back.choiceId = taken.choiceId and back.kind = RESTORED)
			order by taken.menuItemId, taken.choiceId""")
	List<ChoiceMovement> findHeldBy(long orderId);
}
