package dev.baedal.store.web;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.baedal.store.domain.ChoiceMovements;
import dev.baedal.store.domain.LedgerMovement;
import dev.baedal.store.domain.MenuItem;
import dev.baedal.store.domain.MenuOptions;
import dev.baedal.store.domain.MovementKind;
import dev.baedal.store.domain.StockMovements;
import org.springframework.data.domain.PageRequest;
import org.springframework.hateoas.server.core.Relation;

/**
 * A stock as its owner sees it: {@code stock = adjusted - taken + restored}.
 *
 * @param choiceId null for the stock of the menu item itself
 * @param movements the last 20, newest first; null, like the sums, in a list of stocks
 */
@Relation(collectionRelation = "inventories", itemRelation = "inventory")
@JsonInclude(Include.NON_NULL)
record InventoryView(long menuItemId, Integer choiceId, long storeId, String name, int stock, boolean soldOut,
		Long adjusted, Long taken, Long restored, List<Movement> movements) {

	/**
	 * @param orderId null for an adjustment by the owner
	 * @param amount negative for stock that left
	 */
	@Relation(collectionRelation = "movements", itemRelation = "movement")
	record Movement(long movementId, MovementKind kind, Long orderId, int amount, int stockAfter, Instant movedAt) {

		static Movement of(LedgerMovement movement) {
			return new Movement(movement.getMovementId(), movement.getKind(), movement.getOrderId(),
					movement.getAmount(), movement.getStockAfter(), movement.getMovedAt());
		}
	}

	static InventoryView of(MenuItem item) {
		return new InventoryView(item.getMenuItemId(), null, item.getStoreId(), item.getName(), item.getStock(),
				item.isSoldOut(), null, null, null, null);
	}

	static InventoryView of(MenuItem item, StockMovements book) {
		long id = item.getMenuItemId();
		return new InventoryView(id, null, item.getStoreId(), item.getName(), item.getStock(), item.isSoldOut(),
				book.sum(id, MovementKind.ADJUSTED), -book.sum(id, MovementKind.TAKEN),
				book.sum(id, MovementKind.RESTORED),
				book.findByMenuItemId(id, PageRequest.of(0, 20)).map(Movement::of).getContent());
	}

	/** @param choiceId of a counted choice */
	static InventoryView of(MenuItem item, int choiceId, ChoiceMovements book) {
		long id = item.getMenuItemId();
		MenuOptions options = item.options();
		return new InventoryView(id, choiceId, item.getStoreId(), options.name(choiceId), options.stock(choiceId),
				options.isOut(choiceId), book.sum(id, choiceId, MovementKind.ADJUSTED),
				-book.sum(id, choiceId, MovementKind.TAKEN), book.sum(id, choiceId, MovementKind.RESTORED),
				book.findByChoice(id, choiceId, PageRequest.of(0, 20)).map(Movement::of).getContent());
	}
}
