package dev.baedal.order.application.pricing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.baedal.order.domain.MenuCopy;
import dev.baedal.order.domain.StoreCopy;
import dev.baedal.order.domain.StorePolicy;
import dev.baedal.order.domain.StorePolicy.Acceptance;
import dev.baedal.order.domain.StorePolicy.CancelPolicy;
import dev.baedal.order.domain.StorePolicy.CouponPolicy;
import dev.baedal.order.domain.StorePolicy.Fulfilment;
import dev.baedal.platform.storage.TextList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the menu items of an order with their stores, in one statement. The rows are not kept in memory: one replica
 * consumes a change and writes the row, so the row alone tells every replica the present price.
 */
@Component
class MenuItems {

	private static final String SQL = """
			SELECT m.menu_item_id, m.revision, m.store_id, m.name, m.price, m.sold_out, m.withdrawn,
			s.store_id AS known_store, s.revision AS store_revision, s.name AS store_name, s.is_open, s.fulfilment,
			s.acceptance, s.cancel_policy, s.coupon_policy, s.coupon_every_n, s.restock_after_cooking, s.regions
			FROM menu_copy m LEFT JOIN store_copy s ON s.store_id = m.store_id WHERE m.menu_item_id IN (:ids)""";

	private static final TextList REGIONS = new TextList();

	private final JdbcClient jdbc;

	MenuItems(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns the known ones of these menu items, by their id. */
	Map<Long, MenuItem> find(Collection<Long> ids) {
		List<MenuItem> found = jdbc.sql(SQL)
			.param("ids", ids)
			.query((row, number) -> new MenuItem(menuCopy(row), storeCopy(row)))
			.list();
		return found.stream().collect(Collectors.toMap(item -> item.copy().getMenuItemId(), item -> item));
	}

	private static MenuCopy menuCopy(ResultSet row) throws SQLException {
		return new MenuCopy(row.getLong("menu_item_id"), row.getLong("revision"), row.getLong("store_id"),
				row.getString("name"), row.getLong("price"), row.getBoolean("sold_out"), row.getBoolean("withdrawn"));
	}

	private static @Nullable StoreCopy storeCopy(ResultSet row) throws SQLException {
		Long storeId = row.getObject("known_store", Long.class);
		return storeId == null ? null
				: new StoreCopy(storeId, row.getLong("store_revision"), row.getString("store_name"),
						row.getBoolean("is_open"), policy(row),
						REGIONS.convertToEntityAttribute(row.getString("regions")));
	}

	private static StorePolicy policy(ResultSet row) throws SQLException {
		return new StorePolicy(Fulfilment.valueOf(row.getString("fulfilment")),
				Acceptance.valueOf(row.getString("acceptance")), CancelPolicy.valueOf(row.getString("cancel_policy")),
				CouponPolicy.valueOf(row.getString("coupon_policy")), row.getObject("coupon_every_n", Integer.class),
				row.getBoolean("restock_after_cooking"));
	}

	/** @param store null if the event of the menu item was consumed before that of its store */
	record MenuItem(MenuCopy copy, @Nullable StoreCopy store) {}
}
